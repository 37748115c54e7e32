// WeChat mini-programs: WXWebAssembly takes a path of the package, and nothing else.
import { jicengIn } from "./api.js";

export { JicengError, dayOf } from "./api.js";

/** Where "build npm" puts the file. */
const PATH = "/miniprogram_npm/jiceng/jiceng.wasm.br";

export const open = (path) =>
  WXWebAssembly.instantiate(path === undefined ? PATH : path, {}).then((it) =>
    jicengIn(it.instance),
  );
