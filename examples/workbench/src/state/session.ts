// What was chosen: language, rulebook, layers, and for each domain its facts and day.
import { dayOf } from "jiceng";
import { reactive } from "vue";

export type Lang = "zh" | "en";
export type Domain = "lifecycle" | "procedure" | "calendar" | "points" | "study";
export type Page = Domain | "lint" | "due";

/** Which rules were chosen. */
export interface Rules {
  readonly rulebook: string;
  readonly layers: readonly string[];
  readonly ownRulebook: string;
}

/** What lies on the desk of a domain. */
export interface Desk {
  /** The example, by its id; empty for facts of one's own. */
  sample: string;
  /** The facts as they are written. */
  text: string;
  asOf: string;
  /** The time asked about; of the duty calendar alone. */
  over: string;
  /** The rules that were chosen when the page was left; its facts are written for them. */
  rules: Rules | undefined;
}

const asOf = dayOf(Date.now());
const over = `${asOf.slice(0, 4)}-01-01..${asOf.slice(0, 4)}-12-31`;
const desk = (): Desk => ({ sample: "", text: "", asOf, over, rules: undefined });

export const session = reactive({
  lang: "zh" as Lang,
  page: "lifecycle" as Page,
  rulebook: "cn",
  layers: [] as string[],
  /** A rulebook and a layer of one's own, as text. */
  ownRulebook: "",
  ownLayer: "",
  desks: {
    lifecycle: desk(),
    procedure: desk(),
    calendar: desk(),
    points: desk(),
    study: desk(),
  } satisfies Record<Domain, Desk>,
});

/** How the own rulebook and the own layer are called in the lists. */
export const OWN = "own:";
