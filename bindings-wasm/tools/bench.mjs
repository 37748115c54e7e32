// Times the built package: `node bench.mjs PACKAGE WORK [twin]`, called by `cargo xtask bench web`.
// It tells names and nanoseconds, the best of several runs, and compares every answer first.
import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [home, folder, twin] = process.argv.slice(2);
const work = JSON.parse(readFileSync(join(folder, "work.json"), "utf8"));

/** A column as it lies in its file. */
function column(name, Type) {
  const bytes = readFileSync(join(folder, name));
  return new Type(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

const columns = {
  cases: column("cases", Uint32Array),
  kinds: column("kinds", Uint16Array),
  days: column("days", Int32Array),
  roles: column("roles", Uint16Array),
};

const entries = {
  subjects: column("subjects", Uint32Array),
  items: column("items", Uint32Array),
  days: column("booked", Int32Array),
  amounts: column("amounts", Int32Array),
  roster: {
    classes: column("classes", Uint32Array),
    organisations: column("organisations", Uint32Array),
  },
};

/** Sums in which each line and each subject has a weight of its own, as in Rust. */
function sums({ lines, subjects, rankings }) {
  const weighed = (column) => column.reduce((sum, it, n) => sum + (n % 997) * it, 0);
  return {
    lines: lines.row.length,
    nets: weighed(lines.net) + lines.row.reduce((sum, it) => sum + it, 0),
    totals: weighed(subjects.total),
    ranks: rankings.reduce((sum, it) => sum + weighed(it.ranks), 0),
  };
}

const say = (name, nanos) => console.log(name, String(nanos));

function once(use) {
  const start = process.hrtime.bigint();
  use();
  return process.hrtime.bigint() - start;
}

function best(runs, use) {
  let shortest = once(use);
  for (let n = 1; n < runs; n += 1) {
    const time = once(use);
    if (time < shortest) shortest = time;
  }
  return shortest;
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** What a question and its answer take as text by themselves, so many times in a row; no module can undercut it. */
function json(row, question, answer, rounds, runs) {
  const bytes = encoder.encode(JSON.stringify(answer));
  const time = best(runs, () => {
    for (let n = 0; n < rounds; n += 1) {
      encoder.encode(JSON.stringify(question));
      JSON.parse(decoder.decode(bytes));
    }
  });
  say(`json ${row}`, time / BigInt(rounds));
}

/** The work in one form of the package: questions so many times in a row, the best of so many runs; `bulk` too or not. */
async function all(name, file, rounds, runs, bulk) {
  const { openSync } = await import(pathToFileURL(join(home, "dist", file)));
  let jiceng;
  say(`${name} module`, once(() => (jiceng = openSync())));
  let cn;
  say(`${name} first`, once(() => (cn = jiceng.rulebook("cn"))));
  say(`${name} opening`, best(runs, () => jiceng.rulebook("cn").close()));
  for (const [row, { question, answer }] of Object.entries(work.questions)) {
    const { op, domain, ...rest } = question;
    const ask = domain === undefined ? cn[op] : cn[domain][op];
    deepStrictEqual(JSON.parse(JSON.stringify(ask(rest))), answer);
    const time = best(runs, () => {
      for (let n = 0; n < rounds; n += 1) ask(rest);
    });
    say(`${name} ${row}`, time / BigInt(rounds));
    if (bulk) json(row, question, answer, rounds, runs);
  }
  if (!bulk) return;
  const book = jiceng.rulebook(work.document);
  for (const [row, detail] of Object.entries({ counts: "counts", told: "findings" })) {
    const asked = { ...columns, lifecycle: "fine", asOf: work.asOf, detail };
    const told = book.lifecycle.tally(asked);
    const { duties, findings } = told;
    deepStrictEqual({ duties, findings: findings.length }, work.tallies[row]);
    say(`${name} ${row}`, best(runs, () => book.lifecycle.tally(asked)));
    json(row, { lifecycle: asked.lifecycle, asOf: asked.asOf, detail }, told, 1, runs);
  }
  const scored = jiceng.rulebook(work.ledger.document);
  for (const [row, detail] of Object.entries({ totals: "counts", ledger: "findings" })) {
    const asked = { ...entries, scheme: "bench", asOf: work.ledger.asOf, detail };
    deepStrictEqual(sums(scored.points.tally(asked)), work.ledger.sums[row]);
    say(`${name} ${row}`, best(runs, () => scored.points.tally(asked)));
  }
}

await all("wasm", "node.js", 500, 5, true);
// Nobody puts a million rows to the twin; it would take minutes.
if (twin !== undefined) await all("twin", "js.js", 20, 3, false);
