import type { Jiceng } from "./index.js";

export type * from "./index.js";
export { JicengError, dayOf, nameOf } from "./index.js";

/**
 * The library in JavaScript alone.
 *
 * 仅用 JavaScript 的库。
 */
export function open(): Promise<Jiceng>;

/**
 * The library in JavaScript alone, at once.
 *
 * 仅用 JavaScript 的库，立即可用。
 */
export function openSync(): Jiceng;
