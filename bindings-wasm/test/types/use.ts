// Compiled, never run: what programs write, and what they must not.
import { type CaseStatus, type Fact, type Jiceng, JicengError, type Outcome, dayOf, open, openSync } from "jiceng";
import { open as openTwin } from "jiceng/js";
import { open as openSmall } from "jiceng/miniprogram";

const facts: readonly Fact[] = [{ id: "a", kind: "asked", on: "2026-09-21", recorded: "2026-09-21", by: { role: "resident" }, after: null }];

export async function use(): Promise<string> {
  const jiceng: Jiceng = await open(new URL("https://example.org/jiceng.wasm"));
  const book = jiceng.rulebook("cn", { layers: ["zhejiang"] });
  const outcome: Outcome<CaseStatus> = book.lifecycle.evaluate({ asOf: dayOf(Date.now()), facts: { case: "c1", lifecycle: "petition", events: facts } });
  const last: string | undefined = book.due({ from: "2026-01-30", term: { n: 15, unit: "days" } }).due.notAfter;
  book.lifecycle.tally({ lifecycle: "petition", asOf: "2026-01-01", cases: [1], kinds: Uint16Array.of(0), days: [20000] });
  const { lines, subjects } = book.points.tally({ scheme: "branch", asOf: "2026-01-01", subjects: [0], items: Uint32Array.of(0), days: [20000], amounts: [0], roster: { classes: [0], born: null } });
  const nets: Int32Array = lines.net;
  const totals: Float64Array = subjects.total;
  // @ts-expect-error a class is told for everybody
  book.points.tally({ scheme: "branch", asOf: "2026-01-01", subjects: [], items: [], days: [], amounts: [], roster: {} });
  // @ts-expect-error an outcome is read, not written
  outcome.asOf = "2026-01-01";
  // @ts-expect-error a view is for a role
  book.lifecycle.view({ asOf: "2026-01-01", facts: { case: "c1", lifecycle: "petition" } });
  // @ts-expect-error the rulebook is the one that was opened
  book.lifecycle.evaluate({ asOf: "2026-01-01", rulebook: "cn", facts: { case: "c1", lifecycle: "petition" } });
  // @ts-expect-error a day is a text
  book.due({ from: 20000, term: "15d" });
  // @ts-expect-error nobody uses what is not yet loaded
  open().rulebook("cn");
  return `${outcome.result.stage} ${last ?? ""} ${String(nets.length + totals.length)}`;
}

export const codeOf = (error: unknown): string => (error instanceof JicengError ? error.code : "");
export const all = [openSync, openTwin, openSmall];
