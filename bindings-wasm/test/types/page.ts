// Compiled, never run: what pages and their workers write, whose types are those of the DOM.
import { type Jiceng, open, openSync } from "jiceng";
import module from "jiceng/jiceng.wasm";

const compiled: Promise<WebAssembly.Module> = WebAssembly.compileStreaming(fetch("jiceng.wasm"));
export const instance = new WebAssembly.Instance(module);

export const opened: Promise<Jiceng>[] = [
  open(new URL("https://example.org/jiceng.wasm")),
  open(fetch("jiceng.wasm")),
  open(await fetch("jiceng.wasm")),
  open(compiled),
  open(await compiled),
  open((await fetch("jiceng.wasm")).arrayBuffer()),
];
export const atOnce: Jiceng = openSync(await compiled);
export const refused = [
  // @ts-expect-error a request is no answer
  () => open(new Request("jiceng.wasm")),
  // @ts-expect-error a node of the page is no source
  () => open(document.createElement("p")),
  // @ts-expect-error a blob has to be read first
  () => open(new Blob()),
  // @ts-expect-error an answer is not read at once
  () => openSync(new Response()),
];
