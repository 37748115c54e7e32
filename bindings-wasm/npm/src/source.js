// A module from whatever a host has: an address, an answer of fetch, bytes, a module.
import { jicengIn } from "./api.js";

const isModule = (it) => it instanceof WebAssembly.Module;
const isBytes = (it) => it instanceof ArrayBuffer || ArrayBuffer.isView(it);

/** Opens bytes or a module at once. */
export function openSync(source) {
  const module = isModule(source) ? source : new WebAssembly.Module(source);
  return jicengIn(new WebAssembly.Instance(module, {}));
}

/** Opens an address, an answer of fetch, bytes or a module. */
export async function openFrom(source) {
  const it = await source;
  if (isModule(it)) return jicengIn(await WebAssembly.instantiate(it, {}));
  if (isBytes(it)) return jicengIn((await WebAssembly.instantiate(it, {})).instance);
  const response = typeof Response === "function" && it instanceof Response ? it : await fetch(it);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const typed = (response.headers.get("content-type") || "").startsWith("application/wasm");
  if (typed && typeof WebAssembly.instantiateStreaming === "function") {
    return jicengIn((await WebAssembly.instantiateStreaming(response, {})).instance);
  }
  // Servers that do not know the type of the file send it all the same.
  return openFrom(response.arrayBuffer());
}
