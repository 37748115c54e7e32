// Workers that compile modules before they start.
import module from "./jiceng.wasm";
import { openFrom, openSync as openGiven } from "./source.js";

export { JicengError, dayOf, nameOf } from "./api.js";

export const open = async (source = module) => openFrom(source);

export const openSync = (source = module) => openGiven(source);
