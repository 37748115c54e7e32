// One script for pages and bundlers of before 2019; the module is inside.
import bytes from "./jiceng.wasm";
import { openFrom, openSync as openGiven } from "./source.js";

export { JicengError, dayOf, nameOf } from "./api.js";

export const open = (source) => openFrom(source === undefined ? bytes : source);

export const openSync = (source) => openGiven(source === undefined ? bytes : source);
