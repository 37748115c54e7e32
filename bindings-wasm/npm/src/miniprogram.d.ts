// This file is CommonJS, as the script beside it is, and takes declarations from ES modules. TypeScript before 5.8
// refuses that where it resolves as Node does; nothing is loaded by it, so the refusal is ignored.
// @ts-ignore
import type { Jiceng } from "../dist/index.js";

// @ts-ignore
export type * from "../dist/types.js";
// @ts-ignore
export type * as documents from "../dist/documents.js";
// @ts-ignore
export type { LayerDocument, RulebookDocument } from "../dist/documents.js";
// @ts-ignore
export type { AttributeColumn, ColumnNames, Jiceng, Lifecycle, Rulebook, RulebookOptions } from "../dist/index.js";
// @ts-ignore
export type { PointLedgers, PointNames, PointTally, PointTallyQuestion } from "../dist/index.js";
// @ts-ignore
export type { Tally, TallyQuestion, VerdictCounts } from "../dist/index.js";
// @ts-ignore
export { JicengError, dayOf, nameOf } from "../dist/index.js";

/**
 * Loads the module from a path of the mini-program's package; without one, from where "build npm" puts it.
 *
 * It rejects, and never throws, where the base library has no WXWebAssembly.
 *
 * 从小程序包内的路径加载模块；未给出路径的，从“构建 npm”所放的位置加载。
 *
 * 基础库没有 WXWebAssembly 的，返回的 Promise 被拒绝，从不直接抛出异常。
 */
export function open(path?: string): Promise<Jiceng>;
