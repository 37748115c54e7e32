// Browsers and bundlers: the module lies beside this file.
import { openFrom } from "./source.js";

export { JicengError, dayOf, nameOf } from "./api.js";
export { openSync } from "./source.js";

export const open = (source) =>
  openFrom(source === undefined ? new URL("./jiceng.wasm", import.meta.url) : source);
