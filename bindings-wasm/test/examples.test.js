// The examples are run as they are written.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { built, packed, root } from "./support/files.js";

/** What examples/node writes and how it ends. */
function inNode(day) {
  const to = join(built, "consumers", "example-node");
  cpSync(join(root, "examples", "node"), to, { recursive: true });
  return spawnSync("node", ["index.js", day], { cwd: to, encoding: "utf8" });
}

test("examples/node tells stage and last days of a petition", () => {
  const { stdout, status } = inNode("2026-03-10");
  assert.equal(status, 0);
  assert.equal(stdout, "registered\npetition/dispose 2026-03-17\n");
});

test("examples/node tells of a petition that was not answered", () => {
  const [stage, ...rest] = inNode("2026-06-30").stdout.trim().split("\n");
  assert.equal(stage, "registered");
  assert.ok(rest.some((it) => /《信访工作条例》/.test(it)), rest.join("\n"));
});

test("examples/node tells what is wrong with a day", () => {
  const { stderr, status } = inNode("2026-02-30");
  assert.equal(status, 1);
  assert.match(stderr, /^\/asOf: /);
});

const inMiniProgram = (name) => readFileSync(join(root, "examples", "miniprogram", "pages", "index", name), "utf8");

/** Opens the page as a mini-program would, with this in place of its WebAssembly. */
async function opened(instantiate) {
  const require = createRequire(import.meta.url);
  let page;
  globalThis.WXWebAssembly = { instantiate };
  const run = new Function("require", "Page", inMiniProgram("index.js"));
  run(() => require(join(packed, "miniprogram", "index.js")), (it) => (page = it));
  const shown = { ...page.data };
  await page.onLoad.call({ setData: (it) => Object.assign(shown, it) });
  return shown;
}

test("examples/miniprogram shows it on its page", async () => {
  const shown = await opened(async (path, imports) => {
    const file = join(packed, "miniprogram", path.replace("/miniprogram_npm/jiceng/", ""));
    return WebAssembly.instantiate(brotliDecompressSync(readFileSync(file)), imports);
  });
  assert.equal(shown.problem, "");
  assert.equal(shown.stage, "registered");
  assert.ok(shown.findings.length > 0);
  const named = [...inMiniProgram("index.wxml").matchAll(/\{\{ (\w+) \}\}/g)].map((it) => it[1]);
  assert.deepEqual(named.filter((it) => it !== "item" && !(it in shown)), [], "the page shows what it holds");
});

test("examples/miniprogram says why it shows nothing", async () => {
  const shown = await opened(async () => Promise.reject(new Error("no WebAssembly here")));
  assert.match(shown.problem, /no WebAssembly here/);
  assert.equal(shown.stage, "");
});
