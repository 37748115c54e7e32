// Procedures, the duty calendar, points and study; and what if, side by side.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, choose, moveTo, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

test("an act is judged requirement by requirement", () =>
  visit("procedure", async (page) => {
    await choose(page, "sample", "到会人数不足");
    assert.match(await page.locator("[data-test=form-verdict]").innerText(), /不符合/);
    const quorum = page.locator('[data-rule="branch-election/quorum"]');
    assert.match(await quorum.innerText(), /不符合[\s\S]*15\s+16\s+−1/);
    assert.match(await at(page, "finding").first().innerText(), /实到会人数15，至少须16/);
    assert.match(await at(page, "elected").innerText(), /k1、k2、k3/);
    await at(page, "trace-toggle").click();
    assert.ok((await at(page, "trace").locator("li").count()) > 3);
    await shot(page, "procedure");
  }));

test("the duty calendar follows the day", () =>
  visit("calendar", async (page) => {
    const fourth = page.locator('[data-rule="party-branch/members-meeting"] [data-period="2026-Q4"]');
    assert.equal(await fourth.getAttribute("data-standing"), "due");
    assert.equal(await page.locator('[data-rule="party-branch/members-meeting"] [data-period="2026-Q2"]').getAttribute("data-standing"), "excused");
    assert.equal(await page.locator('[data-rule="party-branch/theme-day"] [data-period="2026-04"]').getAttribute("data-standing"), "missed");
    assert.equal(await page.locator('[data-rule="party-branch/committee"] [data-period="2026-07"]').getAttribute("data-standing"), "missed");
    await moveTo(page, "2027-01-01");
    assert.equal(await fourth.getAttribute("data-standing"), "missed");
    await at(page, "over-until").fill("2027-03-31");
    await at(page, "over-until").press("Tab");
    assert.equal(await page.locator('[data-rule="party-branch/members-meeting"] [data-period="2027-Q1"]').getAttribute("data-standing"), "due");
    await shot(page, "calendar");
  }));

test("the statement of points tells each line, and what a cap took off", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "村级信用积分");
    await choose(page, "subject", "m03");
    assert.match(await at(page, "total").innerText(), /1040\.1/);
    assert.match(await at(page, "statement").innerText(), /等次 四星/);
    await choose(page, "sample", "扣分另有上限");
    assert.match(await at(page, "lines").innerText(), /上限扣减/);
    await choose(page, "sample", "并列名次");
    assert.match(await at(page, "ranking").innerText(), /1 =\s+m1\s+71/);
    await shot(page, "points");
  }));

test("the township's members are scored by a rulebook of its own", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "某镇农村党支部积分");
    assert.equal(await page.locator("[data-test=rules] [data-test=problem]").count(), 0);
    assert.match(await page.locator("[data-test=rules]").innerText(), /自己的规则集/);
    assert.ok((await at(page, "lines").locator("tbody tr").count()) > 0);
    await shot(page, "points-township");
  }));

test("study tells what is missing, what would complete it, and what does not count", () =>
  visit("study", async (page) => {
    assert.equal(await at(page, "hours").innerText(), "56");
    await choose(page, "sample", "还差多少");
    assert.ok((await at(page, "remaining").locator("li").count()) > 0);
    await choose(page, "sample", "两个窗口");
    assert.match(await at(page, "contents").innerText(), /与另一窗口重叠/);
    assert.match(await at(page, "credits").innerText(), /✗ 不计0\.25/);
    await choose(page, "sample", "补考");
    assert.match(await at(page, "exams").innerText(), /\t通过\t61/);
    await shot(page, "study");
  }));

test("what if: a candidate fact out of the next steps, side by side", () =>
  visit("lifecycle", async (page) => {
    await page.locator("[data-test=next] li", { hasText: "听证开始" }).getByRole("button").click();
    const after = at(page, "after").locator("[data-test=stage]");
    await after.waitFor();
    assert.equal(await at(page, "before").locator("[data-test=stage]").getAttribute("data-stage"), "handling");
    assert.equal(await after.getAttribute("data-stage"), "hearing");
    await at(page, "differences-toggle").click();
    assert.match(await at(page, "differences").innerText(), /\/result\/stage/);
    await at(page, "what-if").scrollIntoViewIfNeeded();
    await shot(page, "what-if");
  }));

test("what if: a wrong candidate is marked in its place", () =>
  visit("lifecycle", async (page) => {
    const candidate = at(page, "candidate");
    await candidate.locator("textarea").fill('{ "id": "x", "kind": "hering-opened", "on": "2026-11-23", "recorded": "2026-11-23" }');
    assert.equal(await candidate.locator("mark").innerText(), '"kind": "hering-opened"');
  }));

test("what if: another day brings new findings", () =>
  visit("lifecycle", async (page) => {
    await at(page, "other-day").fill("2027-02-01");
    await at(page, "other-day").press("Tab");
    await at(page, "after").waitFor();
    assert.match(await at(page, "what-if").locator("[data-test=finding]").first().innerText(), /不符合|不明/);
  }));

test("what if: other layers", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "other-layers", "浙江省");
    await at(page, "differences-toggle").click();
    assert.match(await at(page, "differences").innerText(), /clocks/);
  }));

test("what if in points: an entry is added", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "村级信用积分");
    const entry = { id: "x1", kind: "neighbours", on: "2026-05-01", recorded: "2026-05-01", by: { role: "collector" }, attrs: { subject: "m00", source: "x" } };
    await at(page, "candidate").locator("textarea").fill(JSON.stringify(entry));
    await at(page, "after").waitFor();
    await at(page, "differences-toggle").click();
    assert.match(await at(page, "differences").innerText(), /\/result\/subjects\/0/);
  }));

test("what if in procedures and study: another day", async () => {
  for (const name of ["procedure", "study"]) {
    await visit(name, async (page) => {
      await at(page, "other-day").fill("2019-06-01");
      await at(page, "other-day").press("Tab");
      await at(page, "after").waitFor();
      await at(page, "differences-toggle").click();
      assert.ok((await at(page, "differences").locator("tbody tr").count()) > 0);
    });
  }
});
