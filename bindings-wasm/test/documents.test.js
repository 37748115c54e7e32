// The types of rulebooks and layers: what the library opens, they allow.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { built, home, inPackage, packed, root } from "./support/files.js";

const rulebooks = join(root, "core", "rulebooks");

/** A folder of rules as the one document that it stands for; `head` is the file with what the others belong to. */
function document(folder, head) {
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  const parts = readdirSync(folder).filter((name) => name !== `${head}.json`);
  const entries = parts.map((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [basename(name, ".json"), read(path)];
    return [name, Object.fromEntries(readdirSync(path).map((it) => [basename(it, ".json"), read(join(path, it))]))];
  });
  return { ...read(join(folder, `${head}.json`)), ...Object.fromEntries(entries) };
}

const cn = document(join(rulebooks, "cn"), "rulebook");
// The invented one has no calendar of its own.
const demo = { ...document(join(rulebooks, "demo"), "rulebook"), calendar: cn.calendar };
const layers = readdirSync(join(rulebooks, "layers"));
const local = Object.fromEntries(layers.map((id) => [id, document(join(rulebooks, "layers", id), "layer")]));

test("the documents here are the built-in rules, whole", async () => {
  const { openSync } = await import(inPackage("dist/node.js"));
  const jiceng = openSync();
  for (const [id, it] of Object.entries({ cn, demo })) assert.equal(jiceng.rulebook(it).revision, jiceng.rulebook(id).revision, id);
  for (const [id, it] of Object.entries(local)) jiceng.rulebook(it.over, { layers: [it] }).close();
});

/** What a compiler says of a program beside the package; nothing if all is well. */
function said(compiler, name, program) {
  const folder = join(built, "consumers", "documents");
  mkdirSync(folder, { recursive: true });
  cpSync(join(home, "test", "types", "package.json"), join(folder, "package.json"));
  writeFileSync(join(folder, name), program);
  const tsc = join(home, "node_modules", compiler, "bin", "tsc");
  const words = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--module", "nodenext", "--target", "es2022", name];
  const run = spawnSync(process.execPath, [tsc, ...words], { cwd: folder, encoding: "utf8" });
  return run.stdout + run.stderr;
}

/** A program that says of each document that it is one. */
function program(documents) {
  const each = Object.entries(documents).map(([id, it], n) => {
    const type = "over" in it ? "LayerDocument" : "RulebookDocument";
    return `// ${id}\nexport const d${n}: ${type} = ${JSON.stringify(it)};\n`;
  });
  return `import type { LayerDocument, RulebookDocument } from "jiceng";\n${each.join("")}`;
}

for (const compiler of ["typescript-5.0", "typescript"]) {
  test(`the built-in rules are of the types of documents: ${compiler}`, () => {
    assert.equal(said(compiler, "rules.ts", program({ cn, demo, ...local })), "");
  });
}

/** Slips of the pen, each in a document that was right before. */
const SLIPS = {
  "a key that is misspelt": (it) => (it.lifecycles.petition.duties[0].witin = {}),
  "a unit that is none": (it) => (it.lifecycles.petition.duties.find((duty) => duty.within?.limit.unit).within.limit.unit = "workdays"),
  "a force that is none": (it) => (it.lifecycles.petition.duties[0].force = "should"),
  "a duty without its id": (it) => delete it.lifecycles.petition.duties[0].id,
  "a title in one language": (it) => delete it.title.en,
  "points as a number": (it) => (Object.values(it.schemes)[0].items[0].worth = { fixed: 5 }),
  "a notice that is no object": (it) => (it.calendar["2026"] = "2026"),
};

test("the types refuse what the library refuses", async () => {
  const { openSync } = await import(inPackage("dist/node.js"));
  const jiceng = openSync();
  const slipped = Object.entries(SLIPS).map(([name, slip]) => {
    const it = structuredClone(cn);
    slip(it);
    return [name, it];
  });
  for (const [name, it] of slipped) assert.throws(() => jiceng.rulebook(it), { name: "JicengError" }, name);
  const told = said("typescript", "slips.ts", program(Object.fromEntries(slipped)));
  const lines = program(Object.fromEntries(slipped)).split("\n");
  const found = new Set([...told.matchAll(/^slips\.ts\((\d+),/gm)].map(([, line]) => lines[line - 2].slice(3)));
  assert.deepEqual([...found].sort(), Object.keys(SLIPS).sort(), told.slice(0, 2000));
});

test("the whole of documents has its types in the package", () => {
  assert.match(readFileSync(join(packed, "dist", "documents.d.ts"), "utf8"), /^export type LayerDocument = /m);
});
