// The examples are run as they are written.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { built, inPackage, packed, root } from "./support/files.js";

const example = (...path) => join(root, "examples", ...path);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** A fresh copy of an example, below which the package is found. */
function copied(name) {
  const to = join(built, "consumers", `example-${name}`);
  rmSync(to, { recursive: true, force: true });
  cpSync(example(name), to, { recursive: true, filter: (it) => !it.includes("node_modules") });
  return to;
}

for (const name of ["node", "vue", "miniprogram"]) {
  test(`examples/${name} installs the file that is packed`, () => {
    const file = `../../target/npm/jiceng-${json(join(packed, "package.json")).version}.tgz`;
    assert.equal(json(example(name, "package.json")).dependencies.jiceng, `file:${file}`);
    assert.ok(readFileSync(example(name, "README.md"), "utf8").includes(`npm install ${file}\n`));
  });
}

/** A running clock of a vector, as the package answers it. */
async function running(file, name, duty) {
  const vector = json(join(root, "tests", "vectors", "lifecycle", file)).find((it) => it.name === name);
  const { openSync } = await import(inPackage("dist/node.js"));
  const { asOf, facts } = vector;
  const { clocks } = openSync().rulebook(vector.rulebook).lifecycle.evaluate({ asOf, facts }).result;
  return clocks.find((it) => it.duty === duty && it.state === "running");
}

for (const name of ["node", "vue"]) {
  test(`examples/${name} tells of a last day what is known`, async () => {
    const { lastDay } = await import(pathToFileURL(example(name, "lastDay.js")).href);
    assert.equal(lastDay({ notBefore: "2026-03-17", notAfter: "2026-03-17" }), "2026-03-17");
    const open = await running("petition-unknown.json", "2027-objection", "petition/object");
    assert.equal(lastDay(open.due), "不早于 2027-01-02");
    const between = await running("petition-extension-and-stops.json", "extended-without-amount", "petition/handle");
    assert.equal(lastDay(between.due), "2026-05-11 至 2026-06-10 之间");
    assert.equal(lastDay(undefined), "");
  });
}

/** What examples/node writes and how it ends. */
const inNode = (day) => spawnSync("node", ["index.js", day], { cwd: copied("node"), encoding: "utf8" });

test("examples/node tells stage and last days of a petition", () => {
  const { stdout, status } = inNode("2026-03-10");
  assert.equal(status, 0);
  assert.equal(stdout, "已登记\n转送、交办、告知或者作其他处理 2026-03-17\n");
});

test("examples/node tells of a petition that was not answered", () => {
  const [stage, ...rest] = inNode("2026-06-30").stdout.trim().split("\n");
  assert.equal(stage, "已登记");
  assert.ok(rest.some((it) => /《信访工作条例》/.test(it)), rest.join("\n"));
});

test("examples/node tells what is wrong with a day", () => {
  const { stderr, status } = inNode("2026-02-30");
  assert.equal(status, 1);
  assert.match(stderr, /^\/asOf: /);
});

const STUB = `
let n = 0;
export const open = async () => {
  n += 1;
  if (n === 1) throw new Error("no network");
  return { n };
};
`;

test("examples/vue loads the module once for a page, and anew after a failure", async () => {
  const to = copied("vue");
  const stub = join(to, "node_modules", "jiceng");
  mkdirSync(stub, { recursive: true });
  writeFileSync(join(stub, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(join(stub, "index.js"), STUB);
  const { rules } = await import(pathToFileURL(join(to, "rules.js")).href);
  const both = await Promise.allSettled([rules(), rules()]);
  assert.deepEqual(both.map((it) => it.reason?.message), ["no network", "no network"]);
  const again = await Promise.all([rules(), rules()]);
  assert.deepEqual(again.map((it) => it.n), [2, 2]);
});

const inMiniProgram = (name) => readFileSync(example("miniprogram", "pages", "index", name), "utf8");

/** Opens the page as a mini-program would, with this in place of its WebAssembly; on old ones there is none. */
async function opened(instantiate) {
  const require = createRequire(import.meta.url);
  let page;
  if (instantiate === undefined) delete globalThis.WXWebAssembly;
  else globalThis.WXWebAssembly = { instantiate };
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
  assert.equal(shown.stage, "已登记");
  assert.ok(shown.findings.length > 0);
  const named = [...inMiniProgram("index.wxml").matchAll(/\{\{ (\w+) \}\}/g)].map((it) => it[1]);
  assert.deepEqual(named.filter((it) => it !== "item" && !(it in shown)), [], "the page shows what it holds");
});

test("examples/miniprogram says why it shows nothing", async () => {
  const shown = await opened(async () => Promise.reject(new Error("no WebAssembly here")));
  assert.match(shown.problem, /no WebAssembly here/);
  assert.equal(shown.stage, "");
});

test("examples/miniprogram says that the base library is too old", async () => {
  const shown = await opened(undefined);
  assert.match(shown.problem, /^微信版本过低，请更新微信后再试（.*WXWebAssembly.*）$/);
  assert.equal(shown.stage, "");
  assert.deepEqual(shown.findings, []);
});
