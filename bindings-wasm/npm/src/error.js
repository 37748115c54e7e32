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

/** What an answer holds; an error in it is thrown. */
export function told(answer) {
  const it = JSON.parse(answer);
  if (it.error !== undefined) throw new JicengError(it.error);
  return Object.freeze(it.ok);
}

/** The civil day of a moment, in China if no other offset is given. */
export function dayOf(moment, offsetMinutes = 480) {
  const shifted = Number(moment) + offsetMinutes * 60000;
  const ok = Number.isFinite(shifted) && Math.abs(offsetMinutes) <= 840;
  const day = ok ? new Date(shifted) : undefined;
  const year = day === undefined ? NaN : day.getUTCFullYear();
  if (!(year >= 1949 && year <= 2199)) {
    throw new JicengError({
      code: "bad-day",
      pointer: "",
      text: `no day of 1949 to 2199 holds the moment ${String(moment)}`,
      hint: "give milliseconds since 1970, and an offset of at most 840 minutes",
    });
  }
  return day.toISOString().slice(0, 10);
}
