// Node: the module is read from the disk.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openFrom, openSync as openGiven } from "./source.js";

export { JicengError, dayOf } from "./api.js";

const beside = new URL("./jiceng.wasm", import.meta.url);
const isFile = (it) => it instanceof URL && it.protocol === "file:";

export const open = (source = beside) => openFrom(isFile(source) ? readFile(source) : source);

export const openSync = (source = beside) =>
  openGiven(isFile(source) ? readFileSync(source) : source);
