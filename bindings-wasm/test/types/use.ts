// Compiled, never run: what programs write on every host, and what they must not.
import {
  type CaseStatus,
  type Fact,
  type Jiceng,
  JicengError,
  type Lang,
  type LayerDocument,
  type Outcome,
  type PointTallyQuestion,
  type RulebookDocument,
  type RulebookOptions,
  type TallyQuestion,
  dayOf,
  type documents,
  open,
  openSync,
} from "jiceng";
import { open as openTwin, openSync as openTwinSync } from "jiceng/js";
import { JicengError as SmallError, type PointTally, type Tally, dayOf as smallDayOf, open as openSmall } from "jiceng/miniprogram";
import module from "jiceng/jiceng.wasm";

const facts: readonly Fact[] = [{ id: "a", kind: "asked", on: "2026-09-21", recorded: "2026-09-21", by: { role: "resident" }, after: null }];
const lang: readonly Lang[] = ["zh", "en"];

export async function use(): Promise<string> {
  const jiceng: Jiceng = await open("https://example.org/jiceng.wasm");
  const book = jiceng.rulebook("cn", { layers: ["zhejiang"], lang: ["zh"] });
  const outcome: Outcome<CaseStatus> = book.lifecycle.evaluate({ asOf: dayOf(Date.now()), facts: { case: "c1", lifecycle: "petition", events: facts } });
  const last: string | undefined = book.due({ from: "2026-01-30", term: { n: 15, unit: "days" } }).due.notAfter;
  book.lifecycle.tally({ lifecycle: "petition", asOf: "2026-01-01", cases: [1], kinds: Uint16Array.of(0), days: [20000], lang });
  const { lines, subjects } = book.points.tally({ scheme: "branch", asOf: "2026-01-01", subjects: [0], items: Uint32Array.of(0), days: [20000], amounts: [0], roster: { classes: [0], born: null }, lang: ["en"] });
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

/** The languages of findings and errors: known ones, none, or left out; but not said to be undefined. */
export const spoken: readonly (Pick<TallyQuestion, "lang"> | Pick<PointTallyQuestion, "lang"> | RulebookOptions)[] = [{ lang }, { lang: null }, {}];
// @ts-expect-error the library does not speak it
export const unspoken: RulebookOptions = { lang: ["fr"] };
// @ts-expect-error left out is another thing than undefined
export const undefinedLang: Pick<TallyQuestion, "lang"> = { lang: undefined };

/** Rules of one's own, as they are written and as they are handed over. */
const duty: documents.Duty = { id: "petition/notify", by: ["responsible-organ"], within: { after: ["registered"], then: ["notified"], limit: { n: 10, unit: "days" }, roll: "next" } };
const layer: LayerDocument = { format: 1, id: "county", over: "cn", level: "county", title: { zh: "示例县", en: "A county" }, lifecycles: { petition: { id: "petition", duties: [duty] } } };
export const own = (jiceng: Jiceng, book: RulebookDocument) => [
  jiceng.rulebook(book, { layers: [layer, "zhejiang"] }),
  jiceng.answer(JSON.stringify({ op: "lint", rulebook: book, layers: [layer] })),
  jiceng.rulebook("cn").lifecycle.compare({ with: { layers: [layer] }, asOf: "2026-01-01", facts: { case: "c1", lifecycle: "petition" } }),
];
// @ts-expect-error a unit has one spelling
export const misspelt: documents.Term = { n: 5, unit: "workdays" };
// @ts-expect-error a layer lies over a rulebook
export const nowhere: LayerDocument = { format: 1, id: "county", level: "county", title: { zh: "示例县", en: "A county" } };

/** What a module is opened from on every host. */
export const sources = (bytes: ArrayBuffer): Promise<Jiceng>[] => [
  open(),
  open(bytes),
  open(Uint8Array.of(0)),
  open(new DataView(bytes)),
  open(module),
  open(Promise.resolve(bytes)),
  openTwin(),
  openSmall("/miniprogram_npm/jiceng/jiceng.wasm.br"),
];
export const atOnce = (bytes: ArrayBuffer): Jiceng[] => [openSync(), openSync(bytes), openSync(Uint8Array.of(0)), openSync(module), openTwinSync()];
export const refused = [
  // @ts-expect-error a number is no source
  () => open(42),
  // @ts-expect-error nor is what merely has a name
  () => open({ name: "jiceng.wasm" }),
  // @ts-expect-error nor a list of numbers
  () => open([0, 97, 115, 109]),
  // @ts-expect-error nor is a function
  () => open(() => module),
  // @ts-expect-error an address is not opened at once
  () => openSync("https://example.org/jiceng.wasm"),
  // @ts-expect-error nor is what is still to come
  () => openSync(Promise.resolve(module)),
];

export const codeOf = (error: unknown): string => (error instanceof JicengError || error instanceof SmallError ? error.code : "");
// @ts-expect-error a path is a text
export const unopened = (): Promise<Jiceng> => openSmall(42);
// @ts-expect-error what comes through the mini-program's entry has its type
export const untyped = (tally: Tally): string => tally;
export const tallies = (tally: Tally, points: PointTally): number => tally.cases + points.entries + smallDayOf(0).length;
