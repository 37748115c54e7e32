// WeChat mini-programs: WXWebAssembly takes a path of the package, and nothing else.
import { jicengIn } from "./api.js";

export { JicengError, dayOf, nameOf } from "./api.js";

/** Where "build npm" puts the file. */
const PATH = "/miniprogram_npm/jiceng/jiceng.wasm.br";

/** Loads the module; where the base library has no WXWebAssembly, it says so. */
export const open = async (path = PATH) => {
  if (typeof WXWebAssembly === "undefined") {
    throw new Error("this base library has no WXWebAssembly: set a newer one as the least (基础库最低版本)");
  }
  return jicengIn((await WXWebAssembly.instantiate(path, {})).instance);
};
