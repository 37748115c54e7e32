import { dayOf, open } from "jiceng";
import { show } from "./page.js";

show(open, dayOf);
