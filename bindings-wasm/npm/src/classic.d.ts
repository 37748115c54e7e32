// This file is CommonJS, as the script beside it is, and takes declarations from ES modules. TypeScript before 5.8
// refuses that where it resolves as Node does; nothing is loaded by it, so the refusal is ignored.
// @ts-ignore
export type * from "../dist/index.js";
// @ts-ignore
export { JicengError, dayOf, nameOf, open, openSync } from "../dist/index.js";
