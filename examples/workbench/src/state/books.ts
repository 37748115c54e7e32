// The rulebook that is open, by what was chosen.
import type { Rulebook } from "jiceng";
import { computed } from "vue";
import { jiceng, openBook, problemOf, unreadRules, type Problem, type RuleTexts } from "./library";
import { syntaxOf } from "./places";
import { OWN, session } from "./session";

export const RULEBOOKS = ["cn", "demo"] as const;
export const LAYERS = ["zhejiang", "demo-county"] as const;

/** The names of what was chosen, as texts of JSON for a question. */
export function chosen(): RuleTexts {
  const rulebook = session.rulebook === OWN ? session.ownRulebook || "{}" : JSON.stringify(session.rulebook);
  return { rulebook, layers: layersText(session.layers) };
}

/** Layers as a text of JSON. */
export function layersText(layers: readonly string[]): string {
  return `[${layers.map((it) => (it === OWN ? session.ownLayer || "{}" : JSON.stringify(it))).join(",")}]`;
}

export interface Opened {
  readonly book?: Rulebook;
  readonly problem?: Problem;
}

let held: Rulebook | undefined;

/** The open rulebook, or why it does not open. */
export const opened = computed<Opened>(() => {
  const library = jiceng.value;
  if (library === undefined) return {};
  held?.close();
  held = undefined;
  const rules = chosen();
  if (syntaxOf(rules.rulebook) !== undefined || syntaxOf(rules.layers) !== undefined) {
    return { problem: { code: "bad-json", pointer: "", text: "", hint: "" } };
  }
  // Own rules are read as text first: parsed, they no longer show a key that stands twice.
  const isOwn = session.rulebook === OWN || session.layers.includes(OWN);
  const unread = isOwn ? unreadRules(library, rules) : undefined;
  if (unread !== undefined) return { problem: unread };
  try {
    held = openBook(library, rules, session.lang);
    return { book: held };
  } catch (error) {
    return { problem: problemOf(error) };
  }
});
