// Jiceng over a module that was instantiated, however that was done.
import { columnsOf } from "./columns.js";
import { told } from "./error.js";
import { memoryOf } from "./memory.js";
import { operations } from "./operations.js";

export { JicengError, dayOf } from "./error.js";

/** Lets rulebooks go that nobody holds any more, where the host can tell. */
const registry =
  typeof FinalizationRegistry === "function" ? new FinalizationRegistry((close) => close()) : null;

/** The methods of every operation: those of a domain under its name, the others by their own. */
function methodsOf(call) {
  const methods = {};
  for (const [op, domain] of operations) {
    const within = domain === undefined ? methods : (methods[domain] = methods[domain] || {});
    const fixed = domain === undefined ? { op } : { op, domain };
    within[op] = (question) => told(call(JSON.stringify({ ...question, ...fixed })));
  }
  return methods;
}

/** An open rulebook. */
function rulebookOf(module, memory, asked) {
  let handle = memory.text(JSON.stringify(asked), (at, n) => module.open(at, n));
  const close = () => {
    if (handle !== 0) module.close(handle);
    handle = 0;
  };
  const held = () => {
    if (handle === 0) throw new TypeError("the rulebook was closed");
    return handle;
  };
  let about;
  try {
    about = told(memory.take(module.about(handle)));
  } catch (error) {
    close();
    throw error;
  }
  const call = (text) => memory.text(text, (at, n) => memory.take(module.call(held(), at, n)));
  const ask = (text, parts) =>
    memory.lend(parts, (data, size) =>
      memory.text(text, (at, n) => memory.taken(module.columns(held(), at, n, data, size))),
    );
  const methods = methodsOf(call);
  const columns = columnsOf(ask);
  for (const domain of Object.keys(columns)) Object.assign(methods[domain], columns[domain]);
  for (const it of Object.values(methods)) Object.freeze(it);
  const book = {
    id: about.id,
    revision: about.revision,
    layers: Object.freeze(about.layers || []),
    call,
    close() {
      if (registry !== null) registry.unregister(book);
      close();
    },
    ...methods,
  };
  if (typeof Symbol.dispose === "symbol") book[Symbol.dispose] = book.close;
  if (registry !== null) registry.register(book, close, book);
  return Object.freeze(book);
}

/** Jiceng over what a module exports. */
export function jicengOf(module) {
  const memory = memoryOf(module);
  return Object.freeze({
    rulebook: (rulebook = "cn", options = {}) =>
      rulebookOf(module, memory, { ...options, rulebook }),
    answer: (text) => memory.text(text, (at, n) => memory.take(module.call(0, at, n))),
  });
}

/** Jiceng over an instance. */
export const jicengIn = (instance) => jicengOf(instance.exports);
