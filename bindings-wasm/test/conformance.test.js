// The shared vectors and generated questions, through WebAssembly and through JavaScript alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { conformance, counted } from "./support/conformance.js";
import { corpus, inPackage } from "./support/files.js";

test("the corpus has every shared vector, and 2,000 questions of each domain", () => {
  const domains = [];
  for (const line of corpus("generated").split("\n").filter((it) => it.startsWith("Q\t"))) {
    domains.push(line.split("\t")[2].split("/")[0]);
  }
  const each = ["lifecycle", "points", "procedure", "study"];
  const counts = each.map((it) => domains.filter((domain) => domain === it).length);
  assert.deepEqual(counts, counts.map(() => Math.max(2000, counts[0])));
  assert.equal(counted(corpus("counts"), "generated"), domains.length);
  assert.ok(counted(corpus("counts"), "vectors") >= 2500);
});

for (const entry of ["dist/node.js", "dist/js.js"]) {
  for (const name of ["vectors", "generated"]) {
    test(`${entry} answers ${name} as Rust does`, async () => {
      const { open } = await import(inPackage(entry));
      const { passed, differing } = conformance(await open(), corpus(name));
      assert.deepEqual(differing, []);
      assert.equal(passed, counted(corpus("counts"), name));
    });
  }
}
