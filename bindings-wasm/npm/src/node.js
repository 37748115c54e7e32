// Node: the module is read from the disk.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openFrom, openSync as openGiven } from "./source.js";

export { JicengError, dayOf, nameOf } from "./api.js";

/** The file of this package; asked for only where no other source is given, since in a bundle it may not be there. */
const beside = () => new URL("./jiceng.wasm", import.meta.url);

/** The file that a source names: a file URL, as such or as text, or a path. */
function fileOf(source) {
  if (source instanceof URL) return source.protocol === "file:" ? source : undefined;
  if (typeof source !== "string") return undefined;
  if (source.startsWith("file:")) return new URL(source);
  return /^[a-z][a-z0-9+.-]+:/i.test(source) ? undefined : source;
}

export const open = async (source = beside()) => {
  const it = await source;
  const file = fileOf(it);
  return openFrom(file === undefined ? it : readFile(file));
};

export const openSync = (source = beside()) => {
  const file = fileOf(source);
  return openGiven(file === undefined ? source : readFileSync(file));
};
