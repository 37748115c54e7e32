/** The last day of a clock (最后一日), or what is known of it; nothing where there is none. */
export function lastDay(due) {
  if (due === undefined) return "";
  const { notBefore, notAfter } = due;
  if (notAfter === undefined) return `不早于 ${notBefore}`;
  return notAfter === notBefore ? notBefore : `${notBefore} 至 ${notAfter} 之间`;
}
