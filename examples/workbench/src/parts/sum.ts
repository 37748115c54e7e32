// Exact sums of points, which are decimal texts. How they arise is the library's.
const PLACES = 2;

function hundredths(points: string): number {
  const [whole = "0", part = ""] = points.replace("-", "").split(".");
  const size = Number(whole) * 10 ** PLACES + Number(part.padEnd(PLACES, "0"));
  return points.startsWith("-") ? -size : size;
}

/** What is left of a total when these parts are taken from it. */
export function restOf(total: string, parts: readonly string[]): string {
  const rest = parts.reduce((sum, it) => sum - hundredths(it), hundredths(total));
  return String(rest / 10 ** PLACES);
}
