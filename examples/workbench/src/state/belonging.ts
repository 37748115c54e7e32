// For which page facts are written, told by the members that only facts of one domain have.
import { t } from "../words";
import { syntaxOf } from "./places";
import type { Domain } from "./session";

const MEMBERS: readonly (readonly [Domain, readonly string[]])[] = [
  ["lifecycle", ["case", "lifecycle"]],
  ["procedure", ["act", "form"]],
  ["points", ["ledger", "scheme"]],
  ["study", ["learner", "plan"]],
];

/** What facts that do not fit here may be meant for. */
export interface Belonging {
  readonly page?: Domain;
  /** What to do with them. */
  readonly hint: string;
}

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === "object" && it !== null && !Array.isArray(it);

function domainOf(facts: Record<string, unknown>): Domain | undefined {
  const found = MEMBERS.find(([, members]) => members.every((it) => it in facts))?.[0];
  if (found !== undefined) return found;
  return "roster" in facts && Object.keys(facts).every((it) => ["roster", "events"].includes(it)) ? "calendar" : undefined;
}

/** Whether facts are for another page, or are the whole question and not its facts alone. */
export function belongingOf(text: string, domain: Domain): Belonging | undefined {
  if (syntaxOf(text) !== undefined) return undefined;
  const whole: unknown = JSON.parse(text);
  if (!isObject(whole)) return undefined;
  const isQuestion = isObject(whole["facts"]);
  const found = domainOf(isQuestion ? (whole["facts"] as Record<string, unknown>) : whole);
  const page = found === domain ? undefined : found;
  if (page === undefined && !isQuestion) return undefined;
  const hints = [page && t("otherPage").replace("{page}", t(page)), isQuestion && t("wholeQuestion")];
  return { page, hint: hints.filter((it) => typeof it === "string").join(" ") };
}
