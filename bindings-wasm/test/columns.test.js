// Points from columns: the same as facts that tell no more, in both forms of the package.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inPackage } from "./support/files.js";

const DAY = 864e5;
const ITEMS = ["weeding", "watering", "hedge", "patrol", "litter", "noise", "trample", "gift", "compost", "rota", "theft", "poach"];
const CHOICES = { slight: 500, grave: 1000 };
const none = 255;

/** Entries that look thrown, and are the same each time. */
function thrown(n, members) {
  let seed = 12345;
  const below = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % most;
  };
  return Array.from({ length: n }, (_, at) => {
    const item = ITEMS[below(ITEMS.length - (below(20) === 0 ? 0 : 2))];
    const entry = { at, item, subject: below(members), day: Date.UTC(2026, 0, 1) / DAY + below(300), amount: 0, told: {} };
    if (item === "watering" || item === "gift") {
      entry.amount = 50 * below(40);
      entry.told = { quantity: String(entry.amount / 100) };
    } else if (item === "trample") {
      const choice = Object.keys(CHOICES)[below(2)];
      entry.amount = CHOICES[choice];
      entry.told = { choice };
    }
    return entry;
  });
}

const hundredths = (text) => Math.round(Number(text) * 100);
const id = (n) => `m${String(n).padStart(2, "0")}`;
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

for (const form of ["node", "js"]) {
  const { openSync } = await import(inPackage(`dist/${form}.js`));
  const demo = openSync().rulebook("demo");
  const names = demo.points.names("garden");
  const entries = thrown(400, 12);
  const member = (n) => ({ class: n % 2, organisation: n % 3, born: n === 5 ? 2012 : n === 7 ? 1940 : 0 });
  const members = Array.from({ length: 12 }, (_, n) => member(n));
  const question = {
    scheme: "garden",
    asOf: "2026-10-15",
    subjects: Uint32Array.from(entries, (it) => it.subject),
    items: entries.map((it) => names.items.indexOf(it.item)),
    days: Int32Array.from(entries, (it) => it.day),
    amounts: Int32Array.from(entries, (it) => it.amount),
    roster: {
      classes: Uint32Array.from(members, (it) => it.class),
      organisations: members.map((it) => it.organisation),
      born: Uint16Array.from(members, (it) => it.born),
    },
  };
  const told = () =>
    demo.points.evaluate({
      asOf: question.asOf,
      detail: "findings",
      facts: {
        ledger: "l",
        scheme: "garden",
        roster: members.map((it, n) => ({
          id: id(n),
          class: names.classes[it.class],
          organisation: `o${it.organisation}`,
          ...(it.born === 0 ? {} : { born: it.born }),
        })),
        entries: entries.map((it) => ({
          id: `e${String(it.at).padStart(3, "0")}`,
          kind: it.item,
          on: iso(it.day),
          recorded: iso(it.day),
          attrs: { ...it.told, subject: id(it.subject) },
        })),
      },
    }).result;

  test(`dist/${form}.js: columns of points come to what facts come to`, () => {
    const tally = demo.points.tally({ ...question, detail: "findings" });
    const { subjects, lines, words } = tally;
    const facts = told();
    const seen = { scored: 0, lines: 0, states: new Set(), bands: new Set() };
    assert.equal(facts.subjects.length, 12);
    facts.subjects.forEach((it, n) => {
      assert.equal(it.notScored?.reason, words.notScored[subjects.notScored[n]], it.id);
      if (it.notScored !== undefined) return;
      seen.scored += 1;
      assert.equal(subjects.total[n], hundredths(it.total), it.id);
      assert.equal(subjects.score[n], hundredths(it.gradedTotal ?? it.total), it.id);
      assert.equal(names.bands[subjects.band[n]], it.band?.id, it.id);
      assert.equal(words.bandBy[subjects.bandBy[n]], it.band?.by, it.id);
      seen.bands.add(it.band?.id);
      const own = Array.from({ length: subjects.lines[n] }, (_, i) => subjects.firstLine[n] + i);
      const said = own.map((at) => ({
        entry: `e${String(lines.row[at]).padStart(3, "0")}`,
        gross: lines.gross[at],
        net: lines.net[at],
        until: lines.until[at] === 2147483647 ? undefined : iso(lines.until[at]),
        state: words.states[lines.state[at]],
      }));
      const wanted = it.lines.map(({ entry, gross, net, until, state }) => ({
        entry, gross: hundredths(gross), net: hundredths(net), until, state,
      }));
      assert.deepEqual(said, wanted, it.id);
      for (const { state } of wanted) seen.states.add(state);
      seen.lines += own.length;
    });
    // So that no comparison is of nothing.
    assert.ok(seen.scored >= 10 && seen.lines >= 300, JSON.stringify(seen));
    assert.ok(seen.states.size >= 6 && seen.bands.size >= 2);
    assert.ok(words.notScored.includes("under-age"));
    assert.equal(tally.entries, entries.filter((it) => iso(it.day) <= question.asOf).length);
    const ranks = tally.rankings.map((it) => [it.rule, ...it.ranks]);
    const wanted = facts.rankings.map((it) => {
      const of = Object.fromEntries(it.groups.flatMap((group) => group.ranks.map((one) => [one.id, one.rank])));
      return [it.rule, ...members.map((_, n) => of[id(n)] ?? 0)];
    });
    assert.deepEqual(ranks, wanted);
    assert.ok(ranks.length > 0);
  });

  test(`dist/${form}.js: counts have no ledger, and the same totals`, () => {
    const bare = demo.points.tally(question);
    const tally = demo.points.tally({ ...question, detail: "findings" });
    assert.deepEqual([bare.lines.row.length, bare.lines.state.length], [0, 0]);
    assert.deepEqual(bare.subjects.total, tally.subjects.total);
    assert.deepEqual(bare.rankings, tally.rankings);
    assert.ok(bare.subjects.lines.every((it) => it === 0));
    assert.equal(none, tally.subjects.notScored[0]);
  });

  test(`dist/${form}.js: wrong columns of points are refused at their place`, () => {
    const wrong = (change) => {
      try {
        demo.points.tally({ ...question, ...change });
      } catch (error) {
        return [error.code, error.pointer];
      }
      return assert.fail("nothing was thrown");
    };
    const items = [...question.items];
    items[3] = 99;
    assert.deepEqual(wrong({ items }), ["bad-value", "/items/3"]);
    assert.deepEqual(wrong({ scheme: "gardn" }), ["unknown-scheme", "/scheme"]);
    assert.deepEqual(wrong({ asOf: "2026-13-01" }), ["bad-day", "/asOf"]);
    assert.deepEqual(wrong({ days: [1] }), ["bad-value", "/days"]);
    assert.deepEqual(wrong({ roster: { ...question.roster, born: [1990] } }), ["bad-value", "/roster/born"]);
    const { subjects, items: of, days, amounts } = demo.points.tally({ ...question, subjects: [], items: [], days: [], amounts: [] });
    assert.deepEqual([of, days, amounts], [undefined, undefined, undefined]);
    assert.equal(subjects.total.length, 12);
  });
}
