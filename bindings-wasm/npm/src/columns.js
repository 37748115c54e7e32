// Many cases at once: typed arrays in, counts out.
import { told } from "./error.js";

const TYPES = { words: Uint32Array, counts: Int32Array, days: Int32Array, yes: Uint8Array };

/** A column of the type that crosses; a plain list is copied into it. */
function column(name, Type, given, rows) {
  const it = given instanceof Type ? given : Type.from(given);
  if (it.length !== rows) {
    throw new RangeError(`column ${name} has ${it.length} rows, cases has ${rows}`);
  }
  return it;
}

/** The columns of a question, and the words that say what they are. */
function laid(question) {
  const { cases, kinds, days, roles, times, attrs = [], ...rest } = question;
  const rows = cases.length;
  const parts = [
    column("cases", Uint32Array, cases, rows),
    column("kinds", Uint16Array, kinds, rows),
    column("days", Int32Array, days, rows),
  ];
  if (roles != null) parts.push(column("roles", Uint16Array, roles, rows));
  if (times != null) parts.push(column("times", Uint16Array, times, rows));
  const heads = attrs.map(({ name, cells, words, rows: given }) => {
    if (TYPES[cells] === undefined) throw new TypeError(`no cells of type ${cells}`);
    parts.push(column(name, TYPES[cells], given, rows));
    return words === undefined ? { name, cells } : { name, cells, words };
  });
  const head = { ...rest, rows, roles: roles != null, times: times != null, attrs: heads };
  return { head, parts };
}

/** The entries for columns: `ask(text, use)` puts a question with its data. */
export function columnsOf(ask) {
  return {
    lifecycle: {
      names: (lifecycle) =>
        told(ask(JSON.stringify({ op: "names", domain: "lifecycle", lifecycle }), [])),
      tally: (question) => {
        const { head, parts } = laid(question);
        return told(ask(JSON.stringify({ ...head, op: "tally", domain: "lifecycle" }), parts));
      },
    },
  };
}
