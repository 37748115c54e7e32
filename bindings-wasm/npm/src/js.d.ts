import type { Jiceng } from "./index.js";

export type * from "./index.js";
export { JicengError, dayOf } from "./index.js";

/** The library in JavaScript alone. */
export function open(): Promise<Jiceng>;

/** The library in JavaScript alone, at once. */
export function openSync(): Jiceng;
