// The package as others use it: installed, bundled, opened in a browser.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, serve } from "./support/browser.js";
import { built, home, packed } from "./support/files.js";

const WANTED = "free since 2026-10-13";
const fixtures = join(home, "test", "consumers");
const work = join(built, "consumers");
const folders = {};
let site;
let chromium;

before(async () => {
  site = await serve(folders);
  chromium = await browser();
});

after(async () => {
  await chromium?.close();
  await site?.close();
});

/** A fresh copy of a consumer, with the package beside it. */
function copy(name) {
  const to = join(work, name);
  rmSync(to, { recursive: true, force: true });
  cpSync(join(fixtures, name), to, { recursive: true, filter: (it) => !it.includes("node_modules") });
  if (!existsSync(join(to, "main.js"))) cpSync(join(fixtures, "main.js"), join(to, "main.js"));
  cpSync(join(fixtures, "page.js"), join(to, "page.js"));
  mkdirSync(join(to, "node_modules"), { recursive: true });
  cpSync(packed, join(to, "node_modules", "jiceng"), { recursive: true });
  folders[name] = { folder: join(to, "dist") };
  return to;
}

const tool = (name) => join(home, "node_modules", ".bin", name);
const run = (cwd, program, ...words) => execFileSync(program, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const all = (folder) => readdirSync(folder, { recursive: true }).map(String);
const page = (folder) => writeFileSync(join(folder, "dist", "index.html"), '<!doctype html><div id="app"></div><script src="./main.js"></script>');

test("node imports it", () => {
  const script = "import { openSync } from 'jiceng'; console.log(openSync().rulebook('demo').id)";
  assert.equal(run(work, "node", "--input-type=module", "-e", script), "demo\n");
});

test("node requires it", () => {
  const script = "const { openSync } = require('jiceng'); console.log(openSync().rulebook('demo').id)";
  assert.equal(run(work, "node", "--input-type=commonjs", "-e", script), "demo\n");
  const schema = "console.log(require('jiceng/schema.json').question.title)";
  assert.equal(run(work, "node", "--input-type=commonjs", "-e", schema), "A question to Jiceng\n");
  const classic = "console.log(require('jiceng/classic').openSync().rulebook('demo').id)";
  assert.equal(run(work, "node", "--input-type=commonjs", "-e", classic), "demo\n");
});

test("a bundle for Node opens what it is given", () => {
  const folder = copy("esbuild");
  const script = `import { readFileSync } from "node:fs";
import { openSync } from "jiceng";
console.log(openSync(readFileSync(process.argv[2])).rulebook("demo").id);
`;
  writeFileSync(join(folder, "node.js"), script);
  run(folder, tool("esbuild"), "node.js", "--bundle", "--platform=node", "--format=cjs", "--outfile=dist/node.cjs", "--log-level=error");
  assert.equal(run(folder, "node", "dist/node.cjs", join(packed, "dist", "jiceng.wasm")), "demo\n");
});

test("vite builds it, with one module", async () => {
  const folder = copy("vite");
  run(folder, tool("vite"), "build", "--base", "./", "--logLevel", "warn");
  assert.equal(all(join(folder, "dist")).filter((it) => it.endsWith(".wasm")).length, 1);
  assert.equal(await chromium.title(`${site.base}/vite/`), WANTED);
});

test("vite serves it while one works", async () => {
  const folder = join(work, "vite");
  const vite = spawn(tool("vite"), ["--port", "0", "--host", "127.0.0.1", "--clearScreen", "false"], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  try {
    const address = await new Promise((done, fail) => {
      let told = "";
      const hear = (it) => {
        told += it;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(told);
        if (found) done(found[0]);
      };
      vite.stdout.on("data", hear);
      vite.stderr.on("data", hear);
      vite.on("exit", () => fail(new Error(told)));
    });
    assert.equal(await chromium.title(address), WANTED);
  } finally {
    vite.kill();
  }
});

test("webpack 5 bundles it, with one module", async () => {
  const folder = copy("webpack5");
  run(folder, tool("webpack"), "--config", "webpack.config.cjs");
  page(folder);
  assert.equal(all(join(folder, "dist")).filter((it) => it.endsWith(".wasm")).length, 1);
  assert.equal(await chromium.title(`${site.base}/webpack5/`), WANTED);
});

/** Webpack 4 with what it needs, and the environment in which it runs. */
function webpack4() {
  const folder = copy("webpack4");
  const theirs = join(fixtures, "webpack4", "node_modules");
  for (const it of readdirSync(theirs).filter((it) => !it.startsWith("."))) {
    symlinkSync(join(theirs, it), join(folder, "node_modules", it));
  }
  // Webpack 4 asks for a digest that OpenSSL 3 no longer gives.
  const env = { ...process.env, NODE_OPTIONS: "--openssl-legacy-provider" };
  return { folder, build: (...words) => execFileSync("node", ["build.js", ...words], { cwd: folder, env, stdio: "pipe" }) };
}

test("webpack 4 bundles it for Vue 2", async () => {
  const { folder, build } = webpack4();
  build();
  page(folder);
  assert.equal(await chromium.title(`${site.base}/webpack4/`), WANTED);
  const text = readFileSync(join(folder, "dist", "main.js"), "utf8");
  assert.doesNotMatch(text, /\?\?=|import\.meta/);
});

test("webpack 4 finds the twin, for portals that forbid WebAssembly", async () => {
  const { folder, build } = webpack4();
  build("./twin.config.js");
  const out = join(folder, "twin");
  writeFileSync(join(out, "index.html"), '<!doctype html><script src="./main.js"></script>');
  folders["webpack4-twin"] = { folder: out, policy: "default-src 'self'" };
  assert.equal(await chromium.title(`${site.base}/webpack4-twin/`), WANTED);
});

test("esbuild bundles it, with the module beside it", async () => {
  const folder = copy("esbuild");
  run(folder, tool("esbuild"), "main.js", "--bundle", "--format=esm", "--outfile=dist/main.js", "--log-level=error");
  cpSync(join(packed, "dist", "jiceng.wasm"), join(folder, "dist", "jiceng.wasm"));
  writeFileSync(join(folder, "dist", "index.html"), '<!doctype html><script type="module" src="./main.js"></script>');
  assert.equal(await chromium.title(`${site.base}/esbuild/`), WANTED);
});

test("a page takes the classic script", async () => {
  const folder = copy("classic");
  cpSync(join(packed, "classic", "jiceng.js"), join(folder, "jiceng.js"));
  folders.classic = { folder };
  assert.equal(await chromium.title(`${site.base}/classic/`), WANTED);
});

/** A page under a policy, importing from a file of the package. */
async function under(policy, name, entry) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(packed, "dist"), join(folder, "jiceng"), { recursive: true });
  cpSync(join(fixtures, "page.js"), join(folder, "page.js"));
  const main = `import { dayOf, open } from "./jiceng/${entry}";\nimport { show } from "./page.js";\nshow(open, dayOf);\n`;
  writeFileSync(join(folder, "main.js"), main);
  writeFileSync(join(folder, "index.html"), '<!doctype html><script type="module" src="./main.js"></script>');
  folders[name] = { folder, policy };
  return chromium.title(`${site.base}/${name}/`);
}

test("strict policies: WebAssembly with its word, JavaScript without", async () => {
  const strict = "default-src 'self'";
  assert.equal(await under(`${strict}; script-src 'self' 'wasm-unsafe-eval'`, "csp-wasm", "web.js"), WANTED);
  assert.match(await under(strict, "csp-none", "web.js"), /^failed: .*(unsafe-eval|Content Security Policy)/);
  assert.equal(await under(strict, "csp-js", "js.js"), WANTED);
});

test("a browser answers the corpus as Rust does", async () => {
  const folder = join(work, "conformance");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(packed, "dist"), join(folder, "jiceng"), { recursive: true });
  cpSync(join(home, "test", "support", "conformance.js"), join(folder, "conformance.js"));
  cpSync(join(built, "..", "conformance"), folder, { recursive: true });
  const main = `import { open } from "./jiceng/web.js";
import { conformance, counted } from "./conformance.js";
const told = [];
const counts = await (await fetch("./counts.tsv")).text();
for (const name of ["vectors", "generated"]) {
  const text = await (await fetch("./" + name + ".tsv")).text();
  const { passed, differing } = conformance(await open(), text);
  told.push(differing.length > 0 ? differing[0] : passed === counted(counts, name) ? "same" : "too few");
}
document.title = told.join(", ");
`;
  writeFileSync(join(folder, "main.js"), main);
  writeFileSync(join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="./main.js"></script>');
  folders.conformance = { folder };
  assert.equal(await chromium.title(`${site.base}/conformance/`, 120_000), "same, same");
});
