// Days as numbers, for sliders and axes. How limits are counted is the library's.
const DAY = 86_400_000;

/** The days since 1970-01-01. */
export const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayAt = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const moved = (day: string, by: number): string => dayAt(numberOf(day) + by);
export const momentOf = (day: string): number => numberOf(day) * DAY;
export const isDay = (text: unknown): text is string => typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** Every day that stands in a text of JSON, from first to last. */
export function daysIn(text: string): string[] {
  const found = text.match(/"\d{4}-\d\d-\d\d"/g) ?? [];
  return [...new Set(found.map((it) => it.slice(1, -1)).filter(isDay))].sort();
}

/** A span of days as words. */
export const spanText = (span: { from: string; until: string }): string =>
  span.from === span.until ? span.from : `${span.from} – ${span.until}`;
