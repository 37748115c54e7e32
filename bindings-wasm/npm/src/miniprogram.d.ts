import type { Jiceng } from "../dist/index.js";

export type * from "../dist/types.js";
export type { Jiceng, Lifecycle, Rulebook, RulebookOptions, Tally, TallyQuestion } from "../dist/index.js";
export { JicengError, dayOf } from "../dist/index.js";

/** Loads the module from a path of the mini-program's package. */
export function open(path?: string): Promise<Jiceng>;
