import Vue from "vue";
import Stage from "./Stage.vue";

new Vue({ render: (h) => h(Stage) }).$mount("#app");
