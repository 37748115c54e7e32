// Compiled, never run: what a back end writes on Node, without the types of the DOM.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Jiceng, open, openSync } from "jiceng";

const beside = new URL("./jiceng.wasm", import.meta.url);

export const opened: Promise<Jiceng>[] = [
  open(beside),
  open(readFileSync(beside)),
  open(readFile(beside)),
  open(fetch("https://example.org/jiceng.wasm")),
  open(await fetch("https://example.org/jiceng.wasm")),
];
export const atOnce: Jiceng[] = [openSync(beside), openSync(readFileSync(beside))];
export const refused = [
  // @ts-expect-error a file is not yet read
  () => openSync(readFile(beside)),
  // @ts-expect-error an answer is not read at once
  async () => openSync(await fetch(beside)),
];
