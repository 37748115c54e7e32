// A last day as words.
import type { Due } from "jiceng";
import { session } from "./session";
import { t } from "../words";

/** The day; or the days between which it lies, or before which it does not, where a calendar is missing. */
export function dueText({ notBefore, notAfter }: Due): string {
  if (notAfter === undefined) return `${t("notYet")} ${notBefore}`;
  if (notAfter === notBefore) return notBefore;
  return session.lang === "zh" ? `${notBefore} 至 ${notAfter} 之间` : `between ${notBefore} and ${notAfter}`;
}
