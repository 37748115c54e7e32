import { dayOf, open } from "jiceng/js";
import { show } from "./page.js";

show(open, dayOf);
