// The one error, and the day of a moment.

/** What is wrong with a question: where, what, and what to change. */
export class JicengError extends Error {
  constructor({ code, pointer, text, hint, file }) {
    super(`${text}${pointer === "" ? "" : ` at ${pointer}`}${hint === "" ? "" : `: ${hint}`}`);
    Object.defineProperty(this, "name", { value: "JicengError", configurable: true });
    this.code = code;
    this.pointer = pointer;
    this.text = text;
    this.hint = hint;
    if (file !== undefined) this.file = file;
  }
}

const isZh = (question) => {
  const langs = question != null && Array.isArray(question.lang) ? question.lang : [];
  return langs.find((it) => it === "zh" || it === "en") === "zh";
};

/** An error that is found before the module is asked, in the language of the question: each text in Chinese and English. */
export function wrong(question, code, pointer, text, hint) {
  const n = isZh(question) ? 0 : 1;
  return new JicengError({ code, pointer, text: text[n], hint: hint[n] });
}

/** Deeper than any question; a value that holds itself has no end. */
const DEEPEST = 64;

/** The pointer of a place that is told from the inside out. */
const pointerOf = (keys) =>
  keys.reduceRight((at, key) => `${at}/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`, "");

/** What JSON would drop or change without a word: where it stands, from the inside out, and what it is. */
function lost(value, inList, depth) {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? null : { keys: [], what: String(value) };
    case "bigint":
      return { keys: [], what: `${value}n` };
    case "function":
    case "symbol":
      return { keys: [], what: `a ${typeof value}`, zh: typeof value === "function" ? "函数" : "symbol" };
    case "undefined":
      return inList ? { keys: [], what: "undefined" } : null;
    case "object":
      break;
    default:
      return null;
  }
  if (value === null) return null;
  if (depth > DEEPEST) return { keys: [], isDeep: true };
  if (value instanceof Date) {
    const isNone = Number.isNaN(value.getTime());
    return { keys: [], isDate: true, what: isNone ? "an invalid Date" : "a Date", zh: isNone ? "无效的 Date" : "Date" };
  }
  if (value instanceof Map) return { keys: [], what: "a Map", zh: "Map" };
  if (value instanceof Set) return { keys: [], what: "a Set", zh: "Set" };
  if (typeof value.toJSON === "function") return null;
  const isList = Array.isArray(value);
  if (!isList && ArrayBuffer.isView(value)) return { keys: [], what: "a typed array", zh: "类型化数组" };
  const keys = isList ? value : Object.keys(value);
  for (let n = 0; n < keys.length; n++) {
    const key = isList ? n : keys[n];
    const found = lost(value[key], isList, depth + 1);
    if (found === null) continue;
    if (found.keys.length < DEEPEST) found.keys.push(key);
    return found;
  }
  return null;
}

/** A moment is no day until it is said where; its JSON would be that of Greenwich. */
const DATE = [
  "日期写作 YYYY-MM-DD；用 dayOf(date) 由 Date 得到中国的日期",
  "days are written YYYY-MM-DD: dayOf(date) gives the day of a Date in China",
];

/** The text of a question, if it says in JSON what it says in JavaScript. */
export function said(question, fixed) {
  const found = lost(question, false, 0);
  if (found === null) return JSON.stringify({ ...question, ...fixed });
  if (found.isDeep) {
    throw wrong(
      question,
      "too-large",
      "",
      ["提问嵌套过深，或者包含自身", "the question nests too deep, or holds itself"],
      ["嵌套不超过 32 层", "nest at most 32 levels"],
    );
  }
  throw wrong(
    question,
    "bad-value",
    pointerOf(found.keys),
    [`${found.zh || found.what} 无法写成 JSON`, `${found.what} cannot be written as JSON`],
    found.isDate ? DATE : ["请给出文字、整数、true、false、数组或普通对象；日期写作 YYYY-MM-DD", "give a text, a whole number, true, false, a list or a plain object; days are written YYYY-MM-DD"],
  );
}

/** What an answer holds; an error in it is thrown. */
export function told(answer) {
  const it = JSON.parse(answer);
  if (it.error !== undefined) throw new JicengError(it.error);
  return Object.freeze(it.ok);
}

/** The civil day of a moment, in China if no other offset is given. */
export function dayOf(moment, offsetMinutes = 480) {
  const isMoment = typeof moment === "number" || moment instanceof Date;
  const shifted = isMoment ? Number(moment) + offsetMinutes * 60000 : NaN;
  const off = Math.abs(offsetMinutes);
  // No place is less than a quarter of an hour off: 8 was meant as hours.
  const ok = Number.isFinite(shifted) && off <= 840 && (off === 0 || off >= 15);
  const day = ok ? new Date(shifted) : undefined;
  const year = day === undefined ? NaN : day.getUTCFullYear();
  if (!(year >= 1949 && year <= 2199)) {
    throw new JicengError({
      code: "bad-day",
      pointer: "",
      text: off > 0 && off < 15 ? `no place is ${off} minutes off` : `no day of 1949 to 2199 holds the moment ${String(moment)}`,
      hint: "give a Date or milliseconds since 1970, and an offset of 15 to 840 minutes: China is 480, not 8",
    });
  }
  return day.toISOString().slice(0, 10);
}
