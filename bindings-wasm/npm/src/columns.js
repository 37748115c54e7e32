// Very many rows at once: typed arrays in; counts, and typed arrays, out.
import { told } from "./error.js";

const TYPES = { words: Uint32Array, counts: Int32Array, days: Int32Array, yes: Uint8Array };

/** A column of the type that crosses; a plain list is copied into it. */
function column(name, Type, given, rows, first = "cases") {
  const it = given instanceof Type ? given : Type.from(given);
  if (it.length !== rows) {
    throw new RangeError(`column ${name} has ${it.length} rows, ${first} has ${rows}`);
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

/** The columns of entries and of a roster, and the words that say what they are. */
function entered(question) {
  const { subjects, items, days, amounts, roster, ...rest } = question;
  const { classes, organisations, levels, born } = roster;
  const [rows, n] = [subjects.length, classes.length];
  const parts = [
    column("subjects", Uint32Array, subjects, rows),
    column("items", Uint32Array, items, rows, "subjects"),
    column("days", Int32Array, days, rows, "subjects"),
    column("amounts", Int32Array, amounts, rows, "subjects"),
    column("classes", Uint32Array, classes, n),
  ];
  const more = { organisations: [organisations, Uint32Array], levels: [levels, Uint32Array], born: [born, Uint16Array] };
  const head = { ...rest, rows, subjects: n };
  for (const name of Object.keys(more)) {
    const [given, Type] = more[name];
    head[name] = given != null;
    if (given != null) parts.push(column(name, Type, given, n, "classes"));
  }
  return { head, parts };
}

/** The columns of an answer, one after another, each at a multiple of eight. */
function reader(buffer) {
  let at = 0;
  const next = (Type, n) => {
    const it = new Type(buffer, at, n);
    at = (at + it.byteLength + 7) & ~7;
    return it;
  };
  /** 64 bits as one number; points are far below 2^53. */
  const wide = (n) => {
    const halves = next(Int32Array, 2 * n);
    return Float64Array.from({ length: n }, (_, i) => halves[2 * i + 1] * 4294967296 + (halves[2 * i] >>> 0));
  };
  return { next, wide };
}

/** What entries come to, with its columns in their places; the order is told in docs/portable.md. */
function ledger({ entries, subjects: n, lines: m, rankings, words }, buffer) {
  const { next, wide } = reader(buffer);
  const subjects = {
    notScored: next(Uint8Array, n),
    awards: wide(n),
    deductions: wide(n),
    total: wide(n),
    score: wide(n),
    band: next(Uint32Array, n),
    bandBy: next(Uint8Array, n),
    firstLine: next(Uint32Array, n),
    lines: next(Uint32Array, n),
  };
  const ranks = rankings.map((it) => ({ ...it, ranks: next(Uint32Array, n) }));
  const lines = { row: next(Uint32Array, m) };
  for (const name of ["gross", "afterItem", "afterHead", "net", "until"]) lines[name] = next(Int32Array, m);
  lines.state = next(Uint8Array, m);
  return Object.freeze({ entries, subjects, rankings: ranks, lines, words });
}

/** The entries for columns: `ask(text, parts)` puts a question with its data. */
export function columnsOf(ask) {
  const put = (op, domain, head, parts) => {
    const { text, columns } = ask(JSON.stringify({ ...head, op, domain }), parts);
    return { it: told(text), columns };
  };
  return {
    lifecycle: {
      names: (lifecycle) => put("names", "lifecycle", { lifecycle }, []).it,
      tally: (question) => {
        const { head, parts } = laid(question);
        return put("tally", "lifecycle", head, parts).it;
      },
    },
    points: {
      names: (scheme) => put("names", "points", { scheme }, []).it,
      tally: (question) => {
        const { head, parts } = entered(question);
        const { it, columns } = put("tally", "points", head, parts);
        return ledger(it, columns);
      },
    },
  };
}
