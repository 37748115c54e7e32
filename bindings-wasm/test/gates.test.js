// The package is well made: its manifest, its types, its sizes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { parse } from "acorn";
import { built, home, packed } from "./support/files.js";

const tool = (name) => join(home, "node_modules", ".bin", name);
const passes = (cwd, program, ...words) => {
  try {
    execFileSync(program, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    assert.fail(`${words.join(" ")}\n${error.stdout}\n${error.stderr}`);
  }
};
const tarball = join(built, readdirSync(built).find((it) => it.endsWith(".tgz")));

test("publint finds nothing", () => passes(home, tool("publint"), "run", tarball, "--strict"));

test("its types resolve for programs of modules", () =>
  passes(home, tool("attw"), tarball, "--profile", "esm-only"));

/** The oldest TypeScript that reads the declarations, the last that knows one kind of bytes only, and the newest. */
const COMPILERS = ["typescript-5.0", "typescript-5.6", "typescript"];
/** Pages with the types of the DOM, Node without them, and hosts that bring no types. */
const HOSTS = { page: "tsconfig.json", node: "tsconfig.node.json", bare: "tsconfig.bare.json" };

/** What a page of the package shows as code: one program, as its reader puts it together. */
function examples(page) {
  const text = readFileSync(join(packed, page), "utf8");
  const code = [...text.matchAll(/^```js\n(.*?)^```/gms)].map((it) => it[1]);
  assert.ok(code.length >= 2, page);
  return code.join("\n");
}

for (const compiler of COMPILERS) {
  for (const [host, config] of Object.entries(HOSTS)) {
    test(`its types say what it takes and gives: ${compiler}, ${host}`, () => {
      const folder = join(built, "consumers", "types");
      mkdirSync(folder, { recursive: true });
      cpSync(join(home, "test", "types"), folder, { recursive: true });
      for (const name of ["README", "README.zh-CN"]) writeFileSync(join(folder, `${name}.ts`), examples(`${name}.md`));
      // By its path, as each of them calls itself `tsc`.
      const tsc = join(home, "node_modules", compiler, "bin", "tsc");
      const types = join(home, "node_modules", "@types");
      passes(folder, process.execPath, tsc, "--project", config, "--typeRoots", types);
    });
  }
}

const HAN = /\p{Script=Han}/u;

/** Whether a comment, and each tag in it, is told in English and then in Chinese; a term in brackets is no Chinese. */
function isInBoth(comment) {
  const text = comment.replace(/^[ \t]*\*? ?/gm, "").trim();
  const [body, ...tags] = text.split(/^(?=@)/m);
  const kinds = (parts) => parts.map((it) => (HAN.test(it.replace(/\([^()]*\)/g, "")) ? "z" : "e")).join("");
  const paragraphs = body.trim().split(/\n{2,}/);
  // A paragraph is of one language, and each has its like in the other.
  const isPure = paragraphs.every((it) => /^(e+|z+)$/.test(kinds(it.split("\n"))));
  const n = paragraphs.length / 2;
  const isPaired = kinds(paragraphs) === "e".repeat(n) + "z".repeat(n);
  return isPure && isPaired && tags.every((it) => /^e+z+$/.test(kinds(it.trim().split("\n"))));
}

test("what is told in both languages is told apart from what is not", () => {
  const right = ["* The day (日).\n *\n * 日。", "\n * A.\n *\n * B\n * c.\n *\n * 甲。\n *\n * 乙。\n *\n * @throws D.\n * 丁。\n"];
  const wrong = ["The day (日).", "日。", "* 日。\n *\n * The day.", "* The day.\n * 日。", "* A.\n *\n * B.\n *\n * 甲。", "* A.\n *\n * 甲。\n *\n * @throws D."];
  assert.deepEqual(right.map(isInBoth), right.map(() => true));
  assert.deepEqual(wrong.map(isInBoth), wrong.map(() => false));
});

/** Those that are made of the schemas, which say it in both languages. */
const WRITTEN = ["types.d.ts", "documents.d.ts"];

test("each declaration and member has a comment in English and in Chinese", () => {
  const src = join(home, "npm", "src");
  const wrong = [];
  for (const name of readdirSync(src).filter((it) => it.endsWith(".d.ts") && !WRITTEN.includes(it))) {
    const text = readFileSync(join(src, name), "utf8");
    for (const it of text.matchAll(/\/\*\*(.*?)\*\//gs)) {
      if (!isInBoth(it[1])) wrong.push(`${name}:${text.slice(0, it.index).split("\n").length}: not in both`);
    }
    const lines = text.split("\n");
    lines.forEach((line, n) => {
      const isDeclared = /^(export (type|interface|class|function) \w|declare )|^ +(readonly [\w[]|\w+\()/.test(line);
      const before = lines.slice(0, n).reverse().find((it) => !it.trim().startsWith("//"));
      if (isDeclared && !before?.endsWith("*/")) wrong.push(`${name}:${n + 1}: no comment`);
    });
  }
  assert.deepEqual(wrong, []);
});

/** The edition of the language that each script keeps to, for engines that know no newer one. */
const EDITIONS = { "classic/jiceng.js": 2015, "miniprogram/index.js": 2017 };

for (const [name, ecmaVersion] of Object.entries(EDITIONS)) {
  test(`a parser of ${ecmaVersion} reads ${name}`, () => {
    parse(readFileSync(join(packed, name), "utf8"), { ecmaVersion, sourceType: "script" });
  });
}

test("such a parser refuses what came later", () => {
  assert.throws(() => parse("(async () => {})", { ecmaVersion: 2015 }), SyntaxError);
  assert.throws(() => parse("try { f(); } catch { g(); }", { ecmaVersion: 2017 }), SyntaxError);
});

/** Sizes of what is shipped; one size may move by this part before it must be written anew. */
const MOVES = 0.02;

test("sizes are those that were written down", () => {
  const artefacts = ["dist/jiceng.wasm", "dist/twin.js", "classic/jiceng.js", "miniprogram/index.js"];
  const params = (n) => ({ [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: n });
  const sizes = artefacts.map((name) => {
    const bytes = readFileSync(join(packed, name));
    const brotli = brotliCompressSync(bytes, { params: params(bytes.length) }).length;
    return [name, { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli }];
  });
  // Compressed already: what a mini-program takes with it.
  sizes.push(["miniprogram/jiceng.wasm.br", { raw: statSync(join(packed, "miniprogram/jiceng.wasm.br")).size }]);
  const path = join(home, "sizes.json");
  if (process.env.JICENG_BLESS === "1") {
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(sizes), null, 2)}\n`);
  }
  const written = JSON.parse(readFileSync(path, "utf8"));
  assert.deepEqual(Object.keys(written), sizes.map(([name]) => name));
  for (const [name, found] of sizes) {
    assert.deepEqual(Object.keys(written[name]), Object.keys(found), name);
    for (const [how, n] of Object.entries(found)) {
      const before = written[name][how];
      assert.ok(
        Math.abs(n - before) <= before * MOVES,
        `${name}: ${n} bytes (${how}), ${before} are written in sizes.json; run with JICENG_BLESS=1 and read the diff`,
      );
    }
  }
});
