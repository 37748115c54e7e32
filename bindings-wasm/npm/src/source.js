// A module from whatever a host has: an address, an answer of fetch, bytes, a module.
import { jicengIn } from "./api.js";

const isModule = (it) => it instanceof WebAssembly.Module;
const isBytes = (it) => it instanceof ArrayBuffer || ArrayBuffer.isView(it);

/** What an engine says of bytes that it does not compile, with what to do. */
function uncompiled(error, from) {
  const says = String(error.message);
  const isPolicy = /unsafe-eval|Content Security Policy/i.test(says);
  const hint = isPolicy
    ? "allow 'wasm-unsafe-eval' in script-src, or import from \"jiceng/js\""
    : "this is not the file jiceng.wasm; with Vite, add optimizeDeps: { exclude: [\"jiceng\"] }";
  const told = new Error(`${from} does not compile (${says}): ${hint}`);
  told.cause = error;
  return told;
}

/** Opens bytes or a module at once. */
export function openSync(source) {
  if (!isModule(source) && !isBytes(source)) {
    throw new TypeError("openSync needs the bytes of jiceng.wasm or a compiled module here; open() loads them itself");
  }
  let module = source;
  try {
    if (!isModule(source)) module = new WebAssembly.Module(source);
  } catch (error) {
    throw uncompiled(error, "what openSync was given");
  }
  return jicengIn(new WebAssembly.Instance(module, {}));
}

/** Opens an address, an answer of fetch, bytes or a module. */
export async function openFrom(source) {
  const it = await source;
  if (isModule(it)) return jicengIn(await WebAssembly.instantiate(it, {}));
  if (isBytes(it)) return jicengIn(await instance(it, "what open() was given"));
  if (it == null) throw new TypeError(`open() was given ${it}: give an address, an answer of fetch, bytes or a module`);
  const response = typeof Response === "function" && it instanceof Response ? it : await fetched(it);
  const from = response.url || "the answer";
  if (!response.ok) throw new Error(`${from} was not found: HTTP ${response.status}`);
  const typed = (response.headers.get("content-type") || "").startsWith("application/wasm");
  if (typed && typeof WebAssembly.instantiateStreaming === "function") {
    const streaming = WebAssembly.instantiateStreaming(response, {});
    return jicengIn((await streaming.catch((error) => Promise.reject(uncompiled(error, from)))).instance);
  }
  // Servers that do not know the type of the file send it all the same.
  return jicengIn(await instance(await response.arrayBuffer(), from));
}

async function instance(bytes, from) {
  try {
    return (await WebAssembly.instantiate(bytes, {})).instance;
  } catch (error) {
    throw uncompiled(error, from);
  }
}

async function fetched(address) {
  try {
    return await fetch(address);
  } catch (error) {
    const told = new Error(`${address} cannot be fetched (${error.message}): is it the address of jiceng.wasm, and does connect-src allow it?`);
    told.cause = error;
    throw told;
  }
}
