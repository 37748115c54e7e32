// The shared vectors and generated questions, through WebAssembly and through JavaScript alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { conformance, questions } from "./support/conformance.js";
import { corpus, inPackage } from "./support/files.js";

for (const entry of ["dist/node.js", "dist/js.js"]) {
  for (const name of ["vectors", "generated"]) {
    test(`${entry} answers ${name} as Rust does`, async () => {
      const { open } = await import(inPackage(entry));
      const text = corpus(name);
      const { passed, differing } = conformance(await open(), text);
      assert.deepEqual(differing, []);
      assert.equal(passed, questions(text));
      assert.ok(passed >= 1000, `only ${passed} questions`);
    });
  }
}
