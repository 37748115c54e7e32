// Very many rows at once: typed arrays in; counts, and typed arrays, out.
import { said, told, wrong } from "./error.js";
import { filled } from "./memory.js";

const TYPES = { words: Uint32Array, counts: Int32Array, days: Int32Array, yes: Uint8Array };

const isList = (it) => Array.isArray(it) || (ArrayBuffer.isView(it) && typeof it.length === "number");

/** Columns that are laid for the border; what is wrong with them is told in the language of the question. */
function layout(question) {
  const refused = (pointer, text, hint, code = "bad-value") => wrong(question, code, pointer, text, hint);
  const parts = [];
  /** A column as its type; a plain list is copied into it, and nothing may change on the way. */
  const column = (pointer, Type, given, rows, first) => {
    if (!isList(given)) {
      throw refused(
        pointer,
        [`这一列不是数组`, `the column is no list of numbers`],
        [`请给出 ${Type.name} 或者数组`, `give a ${Type.name} or a list`],
      );
    }
    if (rows !== undefined && given.length !== rows) {
      throw refused(
        pointer,
        [`这一列有 ${given.length} 行，${first} 有 ${rows} 行`, `the column has ${given.length} rows, ${first} has ${rows}`],
        [`每列的行数应当相同`, `give every column the same number of rows`],
      );
    }
    if (given instanceof Type) return given;
    const it = Type.from(given, Number);
    // What is no number of this type was changed; a text such as "3" is none.
    const n = it.findIndex((cell, n) => cell !== given[n]);
    if (n >= 0) {
      const cell = typeof given[n] === "string" ? JSON.stringify(given[n]) : String(given[n]);
      throw refused(
        `${pointer}/${n}`,
        [`${cell} 不是 ${Type.name} 能容纳的整数`, `${cell} is no whole number that fits ${Type.name}`],
        pointer === "/days"
          ? ["请给出 1970-01-01 起的天数", "give days since 1970-01-01"]
          : ["请给出整数", "give whole numbers"],
      );
    }
    return it;
  };
  return {
    parts,
    refused,
    /** Adds a column; its rows are told. */
    add(pointer, Type, given, rows, first) {
      const it = column(pointer, Type, given, rows, first);
      parts.push(it);
      return it.length;
    },
  };
}

/** The columns of a question, and the words that say what they are. */
function laid(question) {
  const { cases, kinds, days, roles, times, attrs, ...rest } = question || {};
  const { parts, refused, add } = layout(question);
  const rows = add("/cases", Uint32Array, cases);
  add("/kinds", Uint16Array, kinds, rows, "cases");
  add("/days", Int32Array, days, rows, "cases");
  if (roles != null) add("/roles", Uint16Array, roles, rows, "cases");
  if (times != null) add("/times", Uint16Array, times, rows, "cases");
  if (attrs != null && !Array.isArray(attrs)) {
    throw refused(
      "/attrs",
      ["属性列须为数组", "the columns of attributes are a list"],
      ["每项写作 { name, cells, rows }", "write each as { name, cells, rows }"],
    );
  }
  const heads = (attrs || []).map((attr, n) => {
    const { name, cells, words, rows: given } = attr || {};
    if (!Object.prototype.hasOwnProperty.call(TYPES, cells)) {
      const all = Object.keys(TYPES).join(", ");
      throw refused(
        `/attrs/${n}/cells`,
        [`没有 ${String(cells)} 这种单元格`, `there are no cells of type ${String(cells)}`],
        [`可以是 ${all}`, `one of ${all}`],
      );
    }
    add(`/attrs/${n}/rows`, TYPES[cells], given, rows, "cases");
    return words === undefined ? { name, cells } : { name, cells, words };
  });
  const head = { ...rest, rows, roles: roles != null, times: times != null, attrs: heads };
  return { head, parts };
}

/** The columns of entries and of a roster, and the words that say what they are. */
function entered(question) {
  const { subjects, items, days, amounts, roster, ...rest } = question || {};
  const { parts, refused, add } = layout(question);
  const rows = add("/subjects", Uint32Array, subjects);
  add("/items", Uint32Array, items, rows, "subjects");
  add("/days", Int32Array, days, rows, "subjects");
  add("/amounts", Int32Array, amounts, rows, "subjects");
  const { classes, ...others } = roster || {};
  const n = add("/roster/classes", Uint32Array, classes);
  const head = { ...rest, rows, subjects: n };
  const more = { organisations: Uint32Array, levels: Uint32Array, born: Uint16Array };
  const unknown = Object.keys(others).find((name) => more[name] === undefined);
  if (unknown !== undefined) {
    const all = ["classes", ...Object.keys(more)].join(", ");
    throw refused(
      `/roster/${unknown}`,
      [`不认识的列 \`${unknown}\``, `unknown column \`${unknown}\``],
      [`可以是 ${all}`, `one of ${all}`],
      "unknown-key",
    );
  }
  for (const name of Object.keys(more)) {
    const given = others[name];
    head[name] = given != null;
    if (given != null) add(`/roster/${name}`, more[name], given, n, "classes");
  }
  return { head, parts };
}

/** The columns of an answer, one after another, each at a multiple of eight. */
function reader(buffer) {
  let at = 0;
  const next = (Type, n) => {
    const it = new Type(buffer, at, n);
    at = filled(at + it.byteLength);
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

/** The entries for columns: `ask(text, parts)` puts a question with its data; `check()` throws if it was closed. */
export function columnsOf(ask, check) {
  const put = (op, domain, head, parts) => {
    const { text, columns } = ask(said(head, { op, domain }), parts);
    return { it: told(text), columns };
  };
  return {
    lifecycle: {
      names: (lifecycle) => put("names", "lifecycle", { lifecycle }, []).it,
      tally: (question) => {
        check();
        const { head, parts } = laid(question);
        return put("tally", "lifecycle", head, parts).it;
      },
    },
    points: {
      names: (scheme) => put("names", "points", { scheme }, []).it,
      tally: (question) => {
        check();
        const { head, parts } = entered(question);
        const { it, columns } = put("tally", "points", head, parts);
        return ledger(it, columns);
      },
    },
  };
}
