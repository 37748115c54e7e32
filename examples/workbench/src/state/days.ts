// Days as numbers, for sliders and axes. How limits are counted is the library's.
const DAY = 86_400_000;

/** The first and the last day that the library knows. */
export const FIRST_DAY = "1949-01-01";
export const LAST_DAY = "2199-12-31";

/** The days since 1970-01-01. */
export const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayAt = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The day so many days later; it stops at the first and at the last day there is. */
export const moved = (day: string, by: number): string =>
  dayAt(Math.min(Math.max(numberOf(day) + by, numberOf(FIRST_DAY)), numberOf(LAST_DAY)));
export const momentOf = (day: string): number => numberOf(day) * DAY;

/** Whether it is a day that can be asked about. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  const number = numberOf(text);
  return !Number.isNaN(number) && dayAt(number) === text;
}

/** Every day that stands in a text of JSON, from first to last. */
export function daysIn(text: string): string[] {
  const found = text.match(/"\d{4}-\d\d-\d\d"/g) ?? [];
  return [...new Set(found.map((it) => it.slice(1, -1)))].filter(isDay).sort();
}

/** A span of days as words. */
export const spanText = (span: { from: string; until: string }): string =>
  span.from === span.until ? span.from : `${span.from} – ${span.until}`;
