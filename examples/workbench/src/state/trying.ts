// A step that may come next, as a fact that may be added.
import type { NextStep } from "jiceng";

/** The fact of a step; it holds what the rules say it has to be, and leaves out what they leave open. */
export function factOf(step: NextStep, on: string, id: string): object {
  const attrs: Record<string, unknown> = {};
  for (const { condition } of step.needs ?? []) {
    // An attribute of another kind of fact is not this one's to bring.
    if ("attr" in condition && "is" in condition.attr && condition.attr.of === undefined) attrs[condition.attr.name] = condition.attr.is;
  }
  const role = step.by?.[0];
  return { id, kind: step.event, on, recorded: on, ...(role && { by: { role } }), ...(Object.keys(attrs).length > 0 && { attrs }) };
}
