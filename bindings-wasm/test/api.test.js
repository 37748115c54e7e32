// What the package offers to programs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inPackage, packed } from "./support/files.js";

const { JicengError, dayOf, open, openSync } = await import(inPackage("dist/node.js"));
const jiceng = await open();
const demo = jiceng.rulebook("demo");

const tree = {
  case: "c1",
  lifecycle: "tree",
  events: [
    { id: "a", kind: "asked", on: "2026-09-21", recorded: "2026-09-21", by: { role: "resident" }, attrs: { protected: false } },
  ],
};

const thrown = (f) => {
  try {
    f();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
};

test("a case is evaluated, and the outcome cannot be changed", () => {
  const outcome = demo.lifecycle.evaluate({ asOf: "2026-10-15", facts: tree, lang: ["zh", "en"] });
  assert.equal(outcome.result.stage, "free");
  assert.equal(outcome.findings[0].code, "tree/decide-missing");
  assert.match(outcome.findings[0].text.zh, /2026年10月12日/);
  assert.ok(Object.isFrozen(outcome) && Object.isFrozen(demo) && Object.isFrozen(demo.lifecycle));
});

test("every operation of the table answers", () => {
  const question = { asOf: "2026-10-01", facts: tree };
  assert.equal(demo.lifecycle.view({ ...question, role: "neighbour" }).result.role, "neighbour");
  const allowed = { id: "x", kind: "allowed", on: "2026-09-25", recorded: "2026-09-25", by: { role: "office" } };
  const comparison = demo.lifecycle.compare({ asOf: "2026-09-25", facts: tree, with: { add: [allowed] } });
  assert.deepEqual(comparison.newFindings, []);
  assert.equal(demo.lifecycle.merge({ facts: tree, with: { facts: tree } }).events.length, 1);
  assert.equal(demo.due({ from: "2026-01-30", term: "15d" }).plainEnd.notAfter, "2026-02-14");
  assert.equal(demo.describe({ lifecycle: "tree", asOf: "2026-01-01" }).worstCase.days, 397);
  assert.equal(demo.lint().counts.error, 0);
  assert.equal(demo.schema({ of: "question" }).title, "A question to Jiceng");
});

test("the methods answer what the text does", () => {
  const question = { asOf: "2026-10-15", detail: "full", facts: tree, lang: ["zh"] };
  const text = demo.call(JSON.stringify({ op: "evaluate", domain: "lifecycle", ...question }));
  assert.deepEqual(demo.lifecycle.evaluate(question), JSON.parse(text).ok);
});

test("what is wrong with a question is thrown, with its place", () => {
  const error = thrown(() => demo.lifecycle.evaluate({ asOf: "2026-13-01", facts: tree }));
  assert.ok(error instanceof JicengError && error instanceof Error);
  assert.deepEqual(
    [error.name, error.code, error.pointer, error.text, error.hint],
    ["JicengError", "bad-day", "/asOf", "`2026-13-01` is not a day", "write YYYY-MM-DD, from 1949 to 2199"],
  );
  const ours = thrown(() => demo.lifecycle.evaluate({ asOf: "2026-10-01", facts: tree, lang: ["zh"], role: "x" }));
  assert.equal(ours.pointer, "/role");
});

test("a rulebook opens with layers, by document, and only as pinned", () => {
  assert.deepEqual(jiceng.rulebook("cn", { layers: ["zhejiang"] }).layers, ["zhejiang"]);
  const mine = jiceng.rulebook({ format: 1, id: "mine", level: "unit", host: "internal", title: { zh: "示例", en: "Mine" } });
  assert.equal(mine.id, "mine");
  assert.equal(jiceng.rulebook("demo", { sha256: demo.revision }).revision, demo.revision);
  const other = thrown(() => jiceng.rulebook("demo", { sha256: mine.revision }));
  assert.deepEqual([other.code, other.pointer], ["pin-mismatch", "/sha256"]);
  const deep = thrown(() => jiceng.rulebook({ format: 1, idd: "mine" }));
  assert.deepEqual([deep.code, deep.pointer], ["unknown-key", "/rulebook/idd"]);
});

test("a closed rulebook is not asked any more", () => {
  const book = jiceng.rulebook("demo");
  book.close();
  book.close();
  assert.throws(() => book.call("{}"), /the rulebook was closed/);
});

test("many rulebooks can be opened and let go", () => {
  const before = process.memoryUsage().arrayBuffers;
  for (let n = 0; n < 200; n++) jiceng.rulebook("demo").close();
  assert.ok(process.memoryUsage().arrayBuffers - before < 32e6);
});

test("text of every kind comes through", async () => {
  const { decodeByHand, encodeByHand } = await import(inPackage("dist/memory.js"));
  const texts = ["", "a", "é基层\u{20000}\u{10ffff}", "\ud800x\udc00", "基".repeat(9000)];
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    assert.deepEqual(encodeByHand(text), bytes);
    assert.equal(decodeByHand(bytes), new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
    const answer = JSON.parse(jiceng.answer(`{ "op": "${text}" }`));
    assert.equal(answer.error.pointer, "/op");
    assert.ok(answer.error.text.includes(new TextDecoder().decode(bytes)) || text.length > 100);
  }
});

test("columns are counted, and findings told", () => {
  const { kinds, roles } = demo.lifecycle.names("tree");
  const kind = (id) => kinds.indexOf(id);
  const day = (text) => Date.parse(text) / 864e5;
  const question = {
    lifecycle: "tree",
    asOf: "2026-10-15",
    cases: Uint32Array.of(1, 1, 7),
    kinds: Uint16Array.of(kind("asked"), kind("allowed"), kind("asked")),
    days: ["2026-09-21", "2026-09-25", "2026-09-21"].map(day),
    roles: ["resident", "office", "resident"].map((it) => roles.indexOf(it)),
    attrs: [{ name: "protected", cells: "yes", rows: Uint8Array.of(0, 255, 0) }],
  };
  const tally = demo.lifecycle.tally({ ...question, detail: "findings" });
  assert.deepEqual([tally.cases, tally.events, tally.unfit], [2, 3, 0]);
  const decide = tally.duties.find((it) => it.duty === "tree/decide");
  assert.deepEqual(decide.counts, { met: 1, pending: 0, unknown: 0, unmet: 1 });
  assert.deepEqual(tally.findings.map((it) => [it.case, it.finding.code]), [[7, "tree/decide-missing"]]);
  assert.deepEqual(demo.lifecycle.tally(question).findings, []);
  assert.throws(() => demo.lifecycle.tally({ ...question, days: [1] }), /column days has 1 rows, cases has 3/);
  const error = thrown(() => demo.lifecycle.tally({ ...question, kinds: [99, 0, 0] }));
  assert.deepEqual([error.code, error.pointer], ["bad-value", "/kinds/0"]);
});

test("the day of a moment is that of China", () => {
  assert.equal(dayOf(Date.UTC(2026, 0, 1, 15, 59, 59, 999)), "2026-01-01");
  assert.equal(dayOf(Date.UTC(2026, 0, 1, 16)), "2026-01-02");
  assert.equal(dayOf(new Date(0), 0), "1970-01-01");
  for (const wrong of [NaN, Infinity, 8.7e15]) assert.equal(thrown(() => dayOf(wrong)).code, "bad-day");
  assert.equal(thrown(() => dayOf(0, 841)).code, "bad-day");
});

test("it opens from bytes, a module, an answer of fetch, and at once", async () => {
  const bytes = readFileSync(`${packed}/dist/jiceng.wasm`);
  const module = new WebAssembly.Module(bytes);
  const typed = (type) => new Response(bytes, { headers: { "content-type": type } });
  const sources = [bytes, module, typed("application/wasm"), typed("text/plain"), Promise.resolve(bytes)];
  for (const source of sources) assert.equal((await open(source)).rulebook("demo").id, "demo");
  for (const source of [undefined, bytes, module]) assert.equal(openSync(source).rulebook("demo").id, "demo");
  await assert.rejects(open(new Response("", { status: 404 })), /404/);
});

test("the module asks nothing of its host, and is of the first version of WebAssembly", async () => {
  const bytes = readFileSync(`${packed}/dist/jiceng.wasm`);
  const module = new WebAssembly.Module(bytes);
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const exports = WebAssembly.Module.exports(module).map((it) => `${it.kind} ${it.name}`);
  const functions = ["about", "alloc", "call", "close", "columns", "free", "open"];
  assert.deepEqual(exports.sort(), [...functions.map((it) => `function ${it}`), "memory memory"]);
  assert.deepEqual(WebAssembly.Module.customSections(module, "target_features"), []);
  const binaryen = (await import("binaryen")).default;
  const read = binaryen.readBinary(bytes);
  read.setFeatures(binaryen.Features.MVP);
  assert.equal(read.validate(), 1);
});

test("no path of the machine that built it is left in the module", () => {
  const text = readFileSync(`${packed}/dist/jiceng.wasm`).toString("latin1");
  assert.doesNotMatch(text, /\/home\/|\/root\/|\/Users\/|rustc\/[0-9a-f]{40}\/\//);
});
