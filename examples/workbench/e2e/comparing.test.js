// What if: layers by name, what points move, every difference within reach, and errors called errors.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, choose, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const layer = (over) => JSON.stringify({ format: 1, id: "mine", title: { zh: "本县", en: "Mine" }, authority: { zh: "某县", en: "A county" }, level: "county", over, needs: [] });

test("layers are chosen by name, and their articles are cited by title", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "other-layers", "浙江省");
    await at(page, "after").waitFor();
    assert.doesNotMatch(await at(page, "what-if").innerText(), /zhejiang-petition/);
    await at(page, "trace-toggle").click();
    assert.doesNotMatch(await page.locator("main").innerText(), /zhejiang-petition/);
  }));

test("a layer of one's own is laid on by way of trial", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "other-layers", "自己的下级规则");
    const own = at(page, "what-if-layer");
    await own.locator("textarea").fill(layer("demo"));
    assert.match(await own.locator("mark").innerText(), /"over": ?"demo"/);
    await own.locator("textarea").fill("[1,");
    assert.equal(await at(page, "not-compared").innerText(), "所填内容有误，改正后即可比较");
    await own.locator("textarea").fill(layer("cn"));
    await at(page, "after").waitFor();
    assert.equal(await own.locator("mark").count(), 0);
  }));

test("a candidate that is no JSON is called so, with another day too", () =>
  visit("lifecycle", async (page) => {
    await at(page, "other-day").fill("2027-02-01");
    await at(page, "other-day").press("Tab");
    await at(page, "after").waitFor();
    await at(page, "candidate").locator("textarea").fill("[1,");
    assert.equal(await at(page, "not-compared").innerText(), "所填内容有误，改正后即可比较");
    assert.equal(await at(page, "candidate").locator("[data-test=problem]").count(), 1);
  }));

test("all differences can be seen, and none until one asks", () =>
  visit("study", async (page) => {
    await at(page, "other-day").fill("2019-06-01");
    await at(page, "other-day").press("Tab");
    await at(page, "after").waitFor();
    assert.equal(await at(page, "differences").count(), 0);
    await at(page, "differences-toggle").click();
    const rows = at(page, "differences").locator("tbody tr");
    const all = Number(/\d+/.exec(await at(page, "differences-toggle").innerText())[0]);
    assert.ok((await rows.count()) > 0);
    while ((await at(page, "more-differences").count()) > 0) {
      assert.match(await at(page, "more-differences").innerText(), new RegExp(`\\(${all - (await rows.count())}\\)`));
      await at(page, "more-differences").click();
    }
    assert.equal(await rows.count(), all);
  }));

test("in points it is told whose total moves, and by how much", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "村级信用积分");
    const entry = { id: "x1", kind: "neighbours", on: "2026-05-01", recorded: "2026-05-01", by: { role: "collector" }, attrs: { subject: "m00", source: "x" } };
    await at(page, "candidate").locator("textarea").fill(JSON.stringify(entry));
    const moved = at(page, "moved").locator("tr[data-subject=m00]");
    await moved.waitFor();
    assert.match(await moved.innerText(), /^m00\s+1060\s+[\d.]+\s+\+[\d.]+\s[\s\S]*x1$/);
    assert.equal(await at(page, "moved").locator("tbody tr").count(), 1);
    await at(page, "moved").scrollIntoViewIfNeeded();
    await shot(page, "what-if-points");
  }));
