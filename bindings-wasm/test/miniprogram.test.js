// The entry for mini-programs, in an emulation: nothing of a browser is there, and the
// loader takes paths of the package alone and refuses what WeChat on iOS refuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { brotliDecompressSync } from "node:zlib";
import { conformance, counted } from "./support/conformance.js";
import { corpus, packed } from "./support/files.js";

const folder = join(packed, "miniprogram");

/** What a mini-program sees: JavaScript itself, and `WXWebAssembly`. */
function emulated() {
  const asked = [];
  const WXWebAssembly = {
    async instantiate(path, imports) {
      asked.push(path);
      if (typeof path !== "string" || !path.startsWith("/miniprogram_npm/jiceng/")) {
        throw new Error("only paths of the package");
      }
      const bytes = brotliDecompressSync(readFileSync(join(folder, path.slice("/miniprogram_npm/jiceng/".length))));
      const module = new WebAssembly.Module(bytes);
      if (WebAssembly.Module.exports(module).some((it) => it.kind === "global")) {
        throw new Error("exported globals are refused");
      }
      return { instance: new WebAssembly.Instance(module, imports) };
    },
  };
  const module = { exports: {} };
  const context = vm.createContext({ WXWebAssembly, module, exports: module.exports });
  // A context has its own WebAssembly; mini-programs have none.
  vm.runInContext("delete globalThis.WebAssembly;", context);
  for (const name of ["WebAssembly", "TextDecoder", "TextEncoder", "URL", "fetch", "require", "process"]) {
    assert.equal(vm.runInContext(`typeof ${name}`, context), "undefined", name);
  }
  vm.runInContext(readFileSync(join(folder, "index.js"), "utf8"), context);
  return { jiceng: module.exports, asked };
}

test("it opens by the path at which it is put, and answers the corpus as Rust does", async () => {
  const { jiceng, asked } = emulated();
  const opened = await jiceng.open();
  assert.deepEqual(asked, ["/miniprogram_npm/jiceng/jiceng.wasm.br"]);
  for (const name of ["vectors", "generated"]) {
    const { passed, differing } = conformance(opened, corpus(name));
    assert.deepEqual(differing, []);
    assert.equal(passed, counted(corpus("counts"), name));
  }
  assert.equal(jiceng.dayOf(Date.UTC(2026, 0, 1, 16)), "2026-01-02");
});
