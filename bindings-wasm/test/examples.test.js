// The examples are run as they are written.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { built, packed, root } from "./support/files.js";

test("examples/node tells of a petition that was not answered", () => {
  const to = join(built, "consumers", "example-node");
  cpSync(join(root, "examples", "node"), to, { recursive: true });
  const told = execFileSync("node", ["index.js", "2026-06-30"], { cwd: to, encoding: "utf8" });
  const [stage, ...findings] = told.trim().split("\n");
  assert.equal(stage, "registered");
  assert.ok(findings.length > 0 && findings.every((it) => /信访工作条例/.test(it)), told);
});

test("examples/miniprogram shows it on its page", async () => {
  const require = createRequire(import.meta.url);
  const shown = {};
  let page;
  globalThis.WXWebAssembly = {
    instantiate: async (path, imports) => {
      const file = join(packed, "miniprogram", path.replace("/miniprogram_npm/jiceng/", ""));
      return WebAssembly.instantiate(brotliDecompressSync(readFileSync(file)), imports);
    },
  };
  const source = readFileSync(join(root, "examples", "miniprogram", "pages", "index", "index.js"), "utf8");
  const run = new Function("require", "Page", source);
  run(() => require(join(packed, "miniprogram", "index.js")), (it) => (page = it));
  await page.onLoad.call({ setData: (it) => Object.assign(shown, it) });
  assert.equal(shown.stage, "registered");
  assert.ok(shown.findings.length > 0);
});
