// The same in JavaScript alone, for pages that may not run WebAssembly.
import { jicengOf } from "./api.js";
import * as twin from "./twin.js";

export { JicengError, dayOf, nameOf } from "./api.js";

export const openSync = () => jicengOf(twin);

export const open = async () => openSync();
