// What the package offers to programs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { corpus, inPackage, packed, root } from "./support/files.js";

const { JicengError, dayOf, nameOf, open, openSync } = await import(inPackage("dist/node.js"));
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

test("an id is named as the lifecycle names it, then as all do, then by itself", () => {
  const { labels } = jiceng.rulebook("cn").labels();
  assert.equal(nameOf(labels.stages, "answered", "zh", "hotline"), labels.stages["hotline:answered"].zh);
  assert.equal(nameOf(labels.stages, "answered", "zh"), labels.stages.answered.zh);
  assert.notEqual(labels.stages["hotline:answered"].zh, labels.stages.answered.zh);
  assert.equal(nameOf(labels.stages, "no-such-stage", "en", "hotline"), "no-such-stage");
  assert.equal(nameOf(undefined, "a", "en"), "a");
});

test("every operation of the table is a method, and answers as its text does", async () => {
  const { operations } = await import(inPackage("dist/operations.js"));
  const books = { cn: jiceng.rulebook("cn"), demo };
  const asked = corpus("vectors").split("\n").map((it) => it.split("\t")).filter(([kind]) => kind === "Q");
  const untold = [];
  for (const [op, domain] of operations) {
    let n = 0;
    for (const [, book, name, text, wanted] of asked) {
      if (n === 3) break;
      const question = wanted.startsWith('{"ok":') ? JSON.parse(text) : {};
      const own = question.op === op && (domain === undefined || question.domain === domain);
      const { op: _, domain: __, rulebook: named = book, ...rest } = question;
      // What names no rulebook needs none, and any will do.
      const held = books[named === "-" ? "cn" : named];
      if (!own || held === undefined || question.layers !== undefined) continue;
      const ask = domain === undefined ? held[op] : held[domain][op];
      // The digest of a question is of its text, which here names no rulebook.
      const bare = ({ receipt, ...answer }) => ({ ...answer, receipt: receipt?.answer });
      assert.deepEqual(bare(JSON.parse(JSON.stringify(ask(rest)))), bare(JSON.parse(wanted).ok), name);
      n += 1;
    }
    if (n === 0) untold.push(`${op} ${domain}`);
  }
  // Of these no vector is a question to one of both; the next test puts them.
  assert.deepEqual(untold, ["view lifecycle", "compare study", "merge points", "merge study"]);
});

/** The first question of a domain among the vectors that is put to `demo` and answered. */
function firstEvaluated(domain) {
  for (const line of corpus("vectors").split("\n")) {
    const [kind, book, , text, answer] = line.split("\t");
    if (kind !== "Q" || !answer.startsWith('{"ok":')) continue;
    const question = JSON.parse(text);
    if (question.op === "evaluate" && question.domain === domain && (question.rulebook ?? book) === "demo") return question;
  }
  return assert.fail(`no vector of ${domain}`);
}

test("operations answer", () => {
  const question = { asOf: "2026-10-01", facts: tree };
  assert.equal(demo.lifecycle.view({ ...question, role: "neighbour" }).result.role, "neighbour");
  const allowed = { id: "x", kind: "allowed", on: "2026-09-25", recorded: "2026-09-25", by: { role: "office" } };
  const comparison = demo.lifecycle.compare({ asOf: "2026-09-25", facts: tree, with: { add: [allowed] } });
  assert.deepEqual(comparison.newFindings, []);
  assert.equal(demo.lifecycle.merge({ facts: tree, with: { facts: tree } }).events.length, 1);
  for (const domain of ["points", "study"]) {
    const { facts, asOf } = firstEvaluated(domain);
    assert.deepEqual(Object.keys(demo[domain].merge({ facts, with: { facts } })), Object.keys(facts).sort());
    const { before, after, newFindings } = demo[domain].compare({ facts, asOf, with: { asOf } });
    assert.deepEqual([before, newFindings], [after, []]);
  }
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
  assert.match(ours.text, /[\u4e00-\u9fff]/);
  const closed = thrown(() => jiceng.rulebook("cm", { lang: ["zh"] }));
  assert.deepEqual([closed.code, closed.pointer], ["unknown-rulebook", "/rulebook"]);
  assert.match(closed.text, /[\u4e00-\u9fff]/);
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

test("what JSON would drop or change is refused at its place", () => {
  const holds = {};
  holds.itself = holds;
  const attrs = (given) => ({ asOf: "2026-10-15", facts: { ...tree, events: [{ ...tree.events[0], attrs: given }] } });
  const json = "cannot be written as JSON";
  const at = "/facts/events/0/attrs";
  const wrong = [
    [attrs(new Map([["protected", false]])), at, `a Map ${json}`],
    [attrs({ protected: NaN }), `${at}/protected`, `NaN ${json}`],
    [attrs({ protected: () => true }), `${at}/protected`, `a function ${json}`],
    [attrs({ "a/b~": Symbol.iterator }), `${at}/a~1b~0`, `a symbol ${json}`],
    [attrs({ n: [1n] }), `${at}/n/0`, `1n ${json}`],
    [attrs({ n: [undefined] }), `${at}/n/0`, `undefined ${json}`],
    [{ asOf: "2026-10-15", knownOn: new Date(NaN), facts: tree }, "/knownOn", `an invalid Date ${json}`],
    [{ asOf: "2026-10-15", facts: holds }, "", "the question nests too deep, or holds itself"],
  ];
  for (const [question, pointer, text] of wrong) {
    const error = thrown(() => demo.lifecycle.evaluate(question));
    assert.ok(error instanceof JicengError);
    assert.deepEqual([error.pointer, error.text], [pointer, text]);
  }
  const zh = thrown(() => demo.lifecycle.evaluate({ ...attrs({ protected: NaN }), lang: ["zh"] }));
  assert.deepEqual([zh.code, zh.text], ["bad-value", "NaN 无法写成 JSON"]);
  const map = thrown(() => demo.lifecycle.evaluate({ ...attrs(new Map()), lang: ["zh"] }));
  assert.equal(map.text, "Map 无法写成 JSON");
  const date = (lang) => thrown(() => demo.lifecycle.evaluate({ asOf: new Date(0), facts: tree, lang }));
  assert.deepEqual([date(["en"]).pointer, date(["en"]).text], ["/asOf", `a Date ${json}`]);
  assert.equal(date(["en"]).hint, "days are written YYYY-MM-DD: dayOf(date) gives the day of a Date in China");
  assert.equal(date(["zh"]).text, "Date 无法写成 JSON");
  assert.equal(date(["zh"]).hint, "日期写作 YYYY-MM-DD；用 dayOf(date) 由 Date 得到中国的日期");
  assert.equal(thrown(() => jiceng.rulebook({ format: 1n })).pointer, "/rulebook/format");
  const absent = demo.lifecycle.evaluate({ asOf: "2026-10-15", knownOn: undefined, facts: tree });
  assert.equal(absent.result.stage, "free");
});

test("a text that is too long is refused as Rust does, and not copied", () => {
  const long = `"${"x".repeat(40 * 1024 * 1024)}"`;
  assert.deepEqual(JSON.parse(jiceng.answer(long)).error.code, "too-large");
});

test("the names of a rulebook are told", () => {
  const { labels, sources } = demo.labels();
  assert.deepEqual([labels.stages.open.zh, sources["demo-rules"].title.zh], ["审查中", "示例规定"]);
});

test("a module that trapped is not asked again", async () => {
  const { jicengOf } = await import(inPackage("dist/api.js"));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(`${packed}/dist/jiceng.wasm`)), {});
  let isFull = false;
  const call = (...numbers) => {
    if (isFull) throw new WebAssembly.RuntimeError("unreachable");
    return exports.call(...numbers);
  };
  const own = jicengOf({ ...exports, call });
  const book = own.rulebook("demo");
  assert.equal(book.due({ from: "2026-01-30", term: "15d" }).plainEnd.notAfter, "2026-02-14");
  isFull = true;
  const told = /memory is used up: close rulebooks that are not needed, and call open\(\) again/;
  assert.throws(() => book.call("{}"), told);
  isFull = false;
  assert.throws(() => book.call("{}"), told);
  assert.throws(() => own.rulebook("demo"), RangeError);
  assert.throws(() => jicengOf({}), /this is no jiceng.wasm of this version/);
});

test("an answer that no text can hold says what to ask instead, and the module goes on", async () => {
  const { TextDecoder } = globalThis;
  let isLong = true;
  // As V8 does beyond 512 MB; to write so much takes a minute.
  globalThis.TextDecoder = class extends TextDecoder {
    decode(bytes) {
      if (isLong) throw Object.assign(new Error("Cannot create a string longer than 0x1fffffe8 characters"), { code: "ERR_STRING_TOO_LONG" });
      return super.decode(bytes);
    }
  };
  const { memoryOf } = await import(`${inPackage("dist/memory.js")}?long`).finally(() => (globalThis.TextDecoder = TextDecoder));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(`${packed}/dist/jiceng.wasm`)), {});
  const freed = [];
  const memory = memoryOf({ ...exports, free: (at, n) => (freed.push(n), exports.free(at, n)) });
  const handle = memory.text('{ "rulebook": "demo" }', exports.open);
  freed.length = 0;
  assert.throws(() => memory.take(exports.about(handle)), {
    name: "RangeError",
    message: /^the answer has \d+ bytes, too many for one text of this engine: ask about fewer rows at a time, or for less detail$/,
  });
  assert.equal(freed.length, 1);
  isLong = false;
  assert.match(memory.take(exports.about(handle)), /"id":"demo"/);
});

test("a closed rulebook is not asked any more", () => {
  const book = jiceng.rulebook("demo");
  book.close();
  book.close();
  assert.throws(() => book.call("{}"), /the rulebook was closed/);
  for (const domain of ["lifecycle", "points"]) {
    assert.throws(() => book[domain].tally({}), { name: "TypeError", message: /the rulebook was closed/ });
  }
});

/** How much memory a module of its own has after so many rulebooks, each used so. */
async function memoryAfter(rulebooks, use) {
  const { jicengIn } = await import(inPackage("dist/api.js"));
  const module = new WebAssembly.Module(readFileSync(`${packed}/dist/jiceng.wasm`));
  const instance = new WebAssembly.Instance(module, {});
  const own = jicengIn(instance);
  for (let n = 0; n < rulebooks; n++) await use(own.rulebook("demo"), n);
  return instance.exports.memory.buffer.byteLength;
}

test("many rulebooks can be opened and let go", async () => {
  const few = await memoryAfter(5, (book) => book.close());
  assert.equal(await memoryAfter(200, (book) => book.close()), few);
  assert.ok((await memoryAfter(200, () => {})) > 4 * few, "what is not let go takes memory");
});

test("a rulebook that nobody holds any more is let go", async () => {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--expose-gc");
  const gc = (await import("node:vm")).runInNewContext("gc");
  const collect = async () => {
    gc();
    await new Promise((done) => setTimeout(done));
  };
  const kept = [];
  const held = await memoryAfter(200, (book) => kept.push(book));
  const dropped = await memoryAfter(200, (_, n) => (n % 10 === 9 ? collect() : undefined));
  assert.ok(dropped < held / 4, `${dropped} bytes, ${held} if they are held`);
  assert.equal(kept[0].id, "demo");
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
  const inWords = demo.lifecycle.tally({ ...question, detail: "findings", lang: ["zh"] });
  assert.match(inWords.findings[0].finding.text.zh, /2026年10月12日/);
  const error = thrown(() => demo.lifecycle.tally({ ...question, kinds: [99, 0, 0] }));
  assert.deepEqual([error.code, error.pointer], ["bad-value", "/kinds/0"]);
});

test("a column that would be changed on the way is refused at its place", () => {
  const question = { lifecycle: "tree", asOf: "2026-10-15", cases: [1, 1], kinds: [0, 0], days: [20000, 20001] };
  assert.equal(demo.lifecycle.tally(question).events, 2);
  const wrong = (change, lang) => {
    const error = thrown(() => demo.lifecycle.tally({ ...question, ...change, lang }));
    assert.ok(error instanceof JicengError);
    return [error.code, error.pointer, error.text, error.hint];
  };
  const cells = [
    [{ days: ["2026-09-21", 1] }, "/days/0", '"2026-09-21" is no whole number that fits Int32Array'],
    [{ cases: ["a", "b"] }, "/cases/0", '"a" is no whole number that fits Uint32Array'],
    [{ kinds: [0, 65536] }, "/kinds/1", "65536 is no whole number that fits Uint16Array"],
    [{ roles: [0, -1] }, "/roles/1", "-1 is no whole number that fits Uint16Array"],
    [{ days: [1.5, 1] }, "/days/0", "1.5 is no whole number that fits Int32Array"],
    [{ days: Float64Array.of(1, NaN) }, "/days/1", "NaN is no whole number that fits Int32Array"],
    [{ times: [0, 70000] }, "/times/1", "70000 is no whole number that fits Uint16Array"],
    [
      { attrs: [{ name: "protected", cells: "yes", rows: [true, false] }] },
      "/attrs/0/rows/0",
      "true is no whole number that fits Uint8Array",
    ],
  ];
  for (const [change, pointer, text] of cells) {
    const hint = pointer.startsWith("/days") ? "give days since 1970-01-01" : "give whole numbers";
    assert.deepEqual(wrong(change), ["bad-value", pointer, text, hint]);
  }
  const rows = "give every column the same number of rows";
  assert.deepEqual(wrong({ days: [1] }), ["bad-value", "/days", "the column has 1 rows, cases has 2", rows]);
  assert.deepEqual(wrong({ days: [1] }, ["zh"]).slice(2), ["这一列有 1 行，cases 有 2 行", "每列的行数应当相同"]);
  const list = ["the column is no list of numbers", "give a Uint32Array or a list"];
  assert.deepEqual(wrong({ cases: undefined }), ["bad-value", "/cases", ...list]);
  assert.deepEqual(wrong({ cases: "11" }), ["bad-value", "/cases", ...list]);
  assert.deepEqual(wrong({ attrs: [{ name: "x", cells: "toString", rows: [] }] }), [
    "bad-value",
    "/attrs/0/cells",
    "there are no cells of type toString",
    "one of words, counts, days, yes",
  ]);
  assert.equal(thrown(() => demo.lifecycle.tally()).pointer, "/cases");
  assert.equal(thrown(() => demo.lifecycle.tally({ ...question, attrs: { protected: [0, 0] } })).pointer, "/attrs");
  const yes = (...rows) => ({ name: "protected", cells: "yes", rows });
  const asked = demo.lifecycle.names("tree").kinds.indexOf("asked");
  assert.deepEqual(wrong({ attrs: [yes(0, 2)] }).slice(0, 3), [
    "bad-value",
    "/attrs/0/rows/1",
    "bad value: a cell of `yes` is 0 or 1, or 255 where it is not told",
  ]);
  assert.deepEqual(wrong({ kinds: [asked, asked], attrs: [yes(0, 0), yes(1, 1)] }).slice(0, 3), [
    "bad-value",
    "/attrs/1/name",
    "bad value: attribute `protected` has a column before this one",
  ]);
  assert.deepEqual(wrong({ detail: "full" }).slice(0, 3), ["bad-value", "/detail", "bad value: columns are told at `counts` or `findings`"]);
  const roster = { classes: [0], joined: [20600] };
  const points = { scheme: "garden", asOf: "2026-10-15", subjects: [], items: [], days: [], amounts: [], roster };
  assert.deepEqual([thrown(() => demo.points.tally(points)).code, thrown(() => demo.points.tally(points)).pointer], ["unknown-key", "/roster/joined"]);
  assert.equal(thrown(() => demo.points.tally({ subjects: [], items: [], days: [], amounts: [] })).pointer, "/roster/classes");
});

test("the day of a moment is that of China", () => {
  assert.equal(dayOf(Date.UTC(2026, 0, 1, 15, 59, 59, 999)), "2026-01-01");
  assert.equal(dayOf(Date.UTC(2026, 0, 1, 16)), "2026-01-02");
  assert.equal(dayOf(new Date(0), 0), "1970-01-01");
  for (const wrong of [NaN, Infinity, 8.7e15, null, "", [], true, "1700000000000", 0n, new Date(NaN)]) assert.equal(thrown(() => dayOf(wrong)).code, "bad-day");
  assert.equal(thrown(() => dayOf(0, 841)).code, "bad-day");
  const hours = thrown(() => dayOf(0, 8));
  assert.deepEqual([hours.code, hours.text], ["bad-day", "no place is 8 minutes off"]);
  assert.match(hours.hint, /China is 480, not 8$/);
  assert.equal(thrown(() => dayOf(0, -14)).code, "bad-day");
  assert.equal(dayOf(0, -15), "1969-12-31");
});

test("it opens from bytes, a module, an answer of fetch, and at once", async () => {
  const bytes = readFileSync(`${packed}/dist/jiceng.wasm`);
  const module = new WebAssembly.Module(bytes);
  const typed = (type) => new Response(bytes, { headers: { "content-type": type } });
  const sources = [bytes, module, typed("application/wasm"), typed("text/plain"), Promise.resolve(bytes)];
  for (const source of sources) assert.equal((await open(source)).rulebook("demo").id, "demo");
  for (const source of [undefined, bytes, module]) assert.equal(openSync(source).rulebook("demo").id, "demo");
  await assert.rejects(open(new Response("", { status: 404 })), /the answer was not found: HTTP 404/);
  const html = () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
  const hint = /does not compile .*: this is not the file jiceng.wasm; with Vite, add optimizeDeps/;
  await assert.rejects(open(html()), hint);
  await assert.rejects(open(new Response("<!doctype", { headers: { "content-type": "application/wasm" } })), hint);
  await assert.rejects(open(bytes.subarray(0, 1000)), hint);
  assert.throws(() => openSync(bytes.subarray(0, 1000)), hint);
  await assert.rejects(open(null), /open\(\) was given null: give an address/);
  await assert.rejects(open("http://127.0.0.1:1/jiceng.wasm"), /127.0.0.1:1\/jiceng.wasm cannot be fetched/);
  const file = `${packed}/dist/jiceng.wasm`;
  for (const source of [file, pathToFileURL(file), pathToFileURL(file).href, Promise.resolve(file)]) {
    assert.equal((await open(source)).rulebook("demo").id, "demo");
  }
  assert.equal(openSync(file).rulebook("demo").id, "demo");
  const { openSync: inBrowsers } = await import(inPackage("dist/web.js"));
  assert.throws(() => inBrowsers(), /openSync needs the bytes of jiceng.wasm or a compiled module here/);
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
  const cargo = process.env.CARGO_HOME || join(homedir(), ".cargo");
  for (const path of [root, cargo, process.env.RUSTUP_HOME || join(homedir(), ".rustup"), homedir()]) {
    if (path.length > 1) assert.ok(!text.includes(path.replace(/\/$/, "") + "/"), path);
  }
});
