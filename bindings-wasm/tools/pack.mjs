// Puts the package together: `node pack.mjs MODULE.wasm FOLDER`, called by `cargo xtask npm`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const [module, out] = process.argv.slice(2);
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(home);
const src = join(home, "npm", "src");
const dist = join(out, "dist");
const bin = (name) => join(home, "node_modules", ".bin", name);

/** What Rust writes by habit and engines of before 2019 do not read is lowered; nothing else. */
const FEATURES = [
  "--mvp-features",
  "--enable-mutable-globals",
  "--enable-bulk-memory-opt",
  "--enable-sign-ext",
  "--enable-nontrapping-float-to-int",
];
const LOWER = [
  "--llvm-memory-copy-fill-lowering",
  "--llvm-nontrapping-fptoint-lowering",
  "--signext-lowering",
];
// Not `-Oz`: it takes 8 % of the bytes away, but puts locals and code in an order that compresses
// a fifth worse, and what travels is compressed.
const SHRINK = ["--duplicate-function-elimination", "--optimize-instructions", "--remove-unused-brs", "--dce", "--vacuum"];
// What was made of one generic function lies together, so that it compresses well.
const ORDER = ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--strip-target-features"];
const KEEP = ["memory", "alloc", "free", "open", "about", "call", "columns", "close"];

const run = (name, ...words) =>
  execFileSync(bin(name), words, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });

rmSync(out, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const wasm = join(dist, "jiceng.wasm");

// What takes a minute is kept by what it was made of.
const mark = createHash("sha256").update(readFileSync(module)).update(readFileSync(fileURLToPath(import.meta.url)));
const kept = join(dirname(out), "kept", mark.digest("hex"));
const twin = join(kept, "twin.js");
if (!existsSync(twin)) {
  rmSync(dirname(kept), { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  // Exports that the linker adds, such as `__heap_base`, are globals; WeChat on iOS refuses those.
  const reachable = join(kept, "exports.json");
  writeFileSync(reachable, JSON.stringify(KEEP.map((name) => ({ name, root: true, export: name }))));
  const whole = join(kept, "whole.wasm");
  const ready = join(kept, "jiceng.wasm");
  run("wasm-metadce", module, ...FEATURES, "--debuginfo", `--graph-file=${reachable}`, "-o", whole);
  run("wasm-opt", whole, ...FEATURES, ...LOWER, ...SHRINK, ...ORDER, "-o", ready);
  writeFileSync(twin, run("wasm2js", ready, "--mvp-features", "--enable-mutable-globals", "-Os"));
}
cpSync(join(kept, "jiceng.wasm"), wasm);

const small = { minifyWhitespace: true, minifySyntax: true, legalComments: "none" };
const bundled = { bundle: true, write: true, logLevel: "warning", ...small };

await build({ entryPoints: [twin], outfile: join(dist, "twin.js"), format: "esm", ...small });

const own = ["api", "columns", "error", "js", "memory", "names", "node", "operations", "source", "web", "workerd"];
for (const name of own) cpSync(join(src, `${name}.js`), join(dist, `${name}.js`));
for (const name of ["documents", "index", "jiceng.wasm", "js", "types"]) cpSync(join(src, `${name}.d.ts`), join(dist, `${name}.d.ts`));

// Where bundlers that know no `exports` look for `jiceng/js`.
mkdirSync(join(out, "js"));
writeFileSync(join(out, "js", "package.json"), '{ "type": "module", "main": "../dist/js.js", "types": "../dist/js.d.ts" }\n');

const copy = join(out, "copy");
cpSync(src, copy, { recursive: true });
cpSync(wasm, join(copy, "jiceng.wasm"));
await build({
  entryPoints: [join(copy, "classic.js")],
  outfile: join(out, "classic", "jiceng.js"),
  format: "iife",
  globalName: "jiceng",
  target: "es2015",
  loader: { ".wasm": "binary" },
  // The second part is never run; it tells Node, which does not run a script to know it, what the script exports.
  footer: {
    js: "typeof module==='object'&&module.exports&&(module.exports=jiceng);0&&(module.exports={JicengError,dayOf,nameOf,open,openSync});",
  },
  ...bundled,
});
writeFileSync(join(out, "classic", "package.json"), '{ "type": "commonjs" }\n');
cpSync(join(src, "classic.d.ts"), join(out, "classic", "jiceng.d.ts"));
await build({
  entryPoints: [join(copy, "miniprogram.js")],
  outfile: join(out, "miniprogram", "index.js"),
  format: "cjs",
  // So that the names of the exports stand where Node looks for them.
  platform: "node",
  target: "es2017",
  ...bundled,
  minifySyntax: false,
});
rmSync(copy, { recursive: true });
writeFileSync(join(out, "miniprogram", "package.json"), '{ "type": "commonjs" }\n');
cpSync(join(src, "miniprogram.d.ts"), join(out, "miniprogram", "index.d.ts"));
const bytes = readFileSync(wasm);
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
writeFileSync(join(out, "miniprogram", "jiceng.wasm.br"), brotliCompressSync(bytes, { params }));

cpSync(join(home, "npm", "package.json"), join(out, "package.json"));
for (const name of ["README.md", "README.zh-CN.md"]) cpSync(join(home, "npm", name), join(out, name));
for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(root, name), join(out, name));
const schema = (name) => JSON.parse(readFileSync(join(root, "docs", "schema", `${name}.json`), "utf8"));
const schemas = Object.fromEntries(["question", "answer", "rulebook", "layer"].map((it) => [it, schema(it)]));
writeFileSync(join(out, "schema.json"), `${JSON.stringify(schemas)}\n`);
