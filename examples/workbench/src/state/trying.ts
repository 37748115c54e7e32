// A step that may come next, as a fact that may be added.
import type { NextStep } from "jiceng";
import { attributesOf, type Attribute } from "./written";

/** The fact of a step, and what it may bring: that is claimed by people, so none of it is filled in. */
export interface Trying {
  readonly fact: object;
  readonly event: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly attribute: Attribute;
    /** The value without which the step is not lawful, or not this step. */
    readonly wants?: string;
  }[];
  /** Who else may take it. */
  readonly others: readonly string[];
}

function wantsOf({ needs = [] }: NextStep): Map<string, string> {
  const found = new Map<string, string>();
  for (const { condition } of needs) {
    // An attribute of another kind of fact is not this one's to bring.
    if ("attr" in condition && "is" in condition.attr && condition.attr.of === undefined) found.set(condition.attr.name, JSON.stringify(condition.attr.is));
  }
  return found;
}

/** What trying a step of a lifecycle puts among the candidates, and what people have to add. */
export function tryingOf(lifecycle: string, step: NextStep, on: string, id: string): Trying {
  const [role, ...others] = step.by ?? [];
  const wants = wantsOf(step);
  const attributes = attributesOf(lifecycle, step.event);
  const names = [...new Set([...Object.keys(attributes), ...wants.keys()])];
  return {
    fact: { id, kind: step.event, on, recorded: on, ...(role && { by: { role } }) },
    event: step.event,
    attributes: names.map((name) => ({ name, attribute: attributes[name] ?? {}, ...(wants.has(name) && { wants: wants.get(name) ?? "" }) })),
    others,
  };
}
