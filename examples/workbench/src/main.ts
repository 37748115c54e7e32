import { createApp } from "vue";
import App from "./App.vue";
import "./style/element.css";
import "./style/base.css";

createApp(App).mount("#app");
