// The rulebook that is open, by what was chosen.
import type { Rulebook } from "jiceng";
import { computed } from "vue";
import { askWhole, jiceng, problemOf, type Problem } from "./library";
import { syntaxOf } from "./places";
import { OWN, session } from "./session";

export const RULEBOOKS = ["cn", "demo"] as const;
export const LAYERS = ["zhejiang", "demo-county"] as const;

/** The names of what was chosen, as texts of JSON for a question. */
export function chosen(): { rulebook: string; layers: string } {
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
  const { rulebook, layers } = chosen();
  if (syntaxOf(rulebook) !== undefined || syntaxOf(layers) !== undefined) {
    return { problem: { code: "bad-json", pointer: "", text: "", hint: "" } };
  }
  try {
    held = library.rulebook(JSON.parse(rulebook) as string | object, { layers: JSON.parse(layers) as (string | object)[] });
    return { book: held };
  } catch (error) {
    // Asked again as text, the library tells it in the language chosen, and sees what parsing hides.
    const again = askWhole<unknown>(library, { op: "lint", lang: [session.lang] }, { rulebook, layers });
    return { problem: again.problem ?? problemOf(error) };
  }
});
