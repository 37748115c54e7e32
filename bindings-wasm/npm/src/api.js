// Jiceng over a module that was instantiated, however that was done.
import { columnsOf } from "./columns.js";
import { said, told } from "./error.js";
import { memoryOf } from "./memory.js";
import { operations } from "./operations.js";

export { JicengError, dayOf } from "./error.js";
export { nameOf } from "./names.js";

/** Lets rulebooks go that nobody holds any more, where the host can tell. */
const registry =
  typeof FinalizationRegistry === "function" ? new FinalizationRegistry((close) => close()) : null;

/** The methods of every operation: those of a domain under its name, the others by their own. */
function methodsOf(call) {
  const methods = {};
  for (const [op, domain] of operations) {
    const within = domain === undefined ? methods : (methods[domain] = methods[domain] || {});
    const fixed = domain === undefined ? { op } : { op, domain };
    within[op] = (question) => told(call(said(question, fixed)));
  }
  return methods;
}

/** The handle of a rulebook that was opened; it knows nothing of who holds it. */
function opened(module, memory, asked) {
  let handle = memory.text(said(asked), (at, n) => module.open(at, n));
  return {
    get() {
      if (handle === 0) throw new TypeError("the rulebook was closed: open it again, or close it later");
      return handle;
    },
    close() {
      if (handle !== 0) module.close(handle);
      handle = 0;
    },
  };
}

/** An open rulebook. */
function rulebookOf(module, memory, asked) {
  const held = opened(module, memory, asked);
  let about;
  try {
    about = told(memory.take(module.about(held.get())));
  } catch (error) {
    held.close();
    throw error;
  }
  const call = (text) => memory.text(text, (at, n) => memory.take(module.call(held.get(), at, n)));
  const ask = (text, parts) =>
    memory.lend(parts, (data, size) =>
      memory.text(text, (at, n) => memory.taken(module.columns(held.get(), at, n, data, size))),
    );
  const methods = methodsOf(call);
  const columns = columnsOf(ask, held.get);
  for (const domain of Object.keys(columns)) Object.assign(methods[domain], columns[domain]);
  for (const name of Object.keys(methods)) Object.freeze(methods[name]);
  const book = {
    id: about.id,
    revision: about.revision,
    layers: Object.freeze(about.layers || []),
    call,
    close() {
      if (registry !== null) registry.unregister(held);
      held.close();
    },
    ...methods,
  };
  if (typeof Symbol.dispose === "symbol") book[Symbol.dispose] = book.close;
  // What is registered must not lead back to the book, or it would never be let go.
  if (registry !== null) registry.register(book, held.close, held);
  return Object.freeze(book);
}

const EXPORTS = ["alloc", "free", "open", "about", "call", "columns", "close"];

/**
 * The functions of a module. It traps only when its memory is used up, or the stack of its host; what it was doing
 * then is half done, so it is not asked again.
 */
function guarded(exports) {
  const missing = EXPORTS.filter((name) => typeof exports[name] !== "function");
  if (missing.length > 0 || exports.memory === undefined) {
    throw new TypeError("this is no jiceng.wasm of this version: take the file of this package");
  }
  let trap;
  const each = EXPORTS.map((name) => [
    name,
    (...numbers) => {
      if (trap === undefined) {
        try {
          return exports[name](...numbers);
        } catch (error) {
          trap = error;
        }
      }
      const error = new RangeError("memory is used up: close rulebooks that are not needed, and call open() again");
      error.cause = trap;
      throw error;
    },
  ]);
  return each.reduce((all, [name, use]) => ({ ...all, [name]: use }), { memory: exports.memory });
}

/** Jiceng over what a module exports. */
export function jicengOf(exports) {
  const module = guarded(exports);
  const memory = memoryOf(module);
  return Object.freeze({
    rulebook: (rulebook = "cn", options = {}) =>
      rulebookOf(module, memory, { ...options, rulebook }),
    answer: (text) => memory.text(text, (at, n) => memory.take(module.call(0, at, n))),
  });
}

/** Jiceng over an instance. */
export const jicengIn = (instance) => jicengOf(instance.exports);
