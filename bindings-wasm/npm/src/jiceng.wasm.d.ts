import type { CompiledModule } from "./index.js";

/**
 * The module, where a host or a bundler compiles it on import, such as workerd; pass it to `open` or `openSync`.
 *
 * 模块，用于导入时即行编译的宿主或者打包工具，例如 workerd；传给 `open` 或者 `openSync`。
 */
declare const module: CompiledModule;
export default module;
