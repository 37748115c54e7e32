// The package is well made: its manifest, its types, its sizes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
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

test("its types say what it takes and gives", () => {
  const folder = join(built, "consumers", "types");
  mkdirSync(folder, { recursive: true });
  cpSync(join(home, "test", "types"), folder, { recursive: true });
  passes(folder, tool("tsc"), "--project", "tsconfig.json");
});

/** Sizes of what is shipped; one compressed size may move by this part before it must be written anew. */
const MOVES = 0.02;

test("sizes are those that were written down", () => {
  const artefacts = ["dist/jiceng.wasm", "dist/twin.js", "classic/jiceng.js", "miniprogram/index.js"];
  const params = (n) => ({ [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: n });
  const sizes = artefacts.map((name) => {
    const bytes = readFileSync(join(packed, name));
    const brotli = brotliCompressSync(bytes, { params: params(bytes.length) }).length;
    return [name, { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli }];
  });
  const path = join(home, "sizes.json");
  if (process.env.JICENG_BLESS === "1") {
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(sizes), null, 2)}\n`);
  }
  const written = JSON.parse(readFileSync(path, "utf8"));
  assert.deepEqual(Object.keys(written), artefacts);
  for (const [name, { gzip }] of sizes) {
    const before = written[name].gzip;
    assert.ok(
      Math.abs(gzip - before) <= before * MOVES,
      `${name}: ${gzip} bytes with gzip, ${before} are written in sizes.json; run with JICENG_BLESS=1 and read the diff`,
    );
  }
});
