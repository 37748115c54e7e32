// What an answer is told as: verdicts that are no breach, sums that add up, days that are over, gaps between words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { at, choose, factsOf, moveTo, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

/** The facts of a shared case, by what it is about. */
function vector(file, about) {
  const cases = JSON.parse(readFileSync(new URL(`../../../tests/vectors/${file}`, import.meta.url), "utf8"));
  return cases.find((it) => it.about === about);
}

/** Puts a shared case on the desk. */
async function put(page, it) {
  await choose(page, "rulebook", it.rulebook);
  await factsOf(page).fill(JSON.stringify(it.facts));
  await moveTo(page, it.asOf);
}

test("who loses an election breaks nothing, and each step has its name", () =>
  visit("procedure", async (page) => {
    await choose(page, "sample", "支部换届选举：各项合规");
    const wins = page.locator('[data-rule="branch-election/win"]');
    const last = wins.nth(3);
    assert.match(await last.innerText(), /未达到票数[\s\S]*k4/);
    assert.doesNotMatch(await last.innerText(), /不符合|✗|应当/);
    assert.equal(await page.locator("[data-test=requirements] .verdict.unmet").count(), 0);
    const steps = await page.locator('[data-rule="branch-election/order"] th').allInnerTexts();
    assert.equal(new Set(steps).size, 3, steps.join());
    assert.match(steps[0], / · 提议/);
    // Petitions have a step of the same id, which they call otherwise.
    assert.ok(steps.some((it) => / · 酝酿确定/.test(it)), steps.join());
  }));

test("what is only generally done does not look like a breach", () =>
  visit("procedure", async (page) => {
    await choose(page, "sample", "支部党员大会：中途离会，人数不足");
    const tag = page.locator('[data-rule="branch-meeting/prepared"] .verdict');
    assert.match(await tag.innerText(), /! 未按一般要求/);
    assert.equal(await tag.getAttribute("class").then((it) => it.includes("unmet")), false);
  }));

test("there are gaps between words", () =>
  visit("procedure", async (page) => {
    assert.match(await at(page, "attendance").first().innerText(), /^议题 i1\s*20 \/ 20/);
    await page.getByRole("link", { name: "事项", exact: true }).click();
    await at(page, "counts").first().waitFor();
    assert.match(await at(page, "counts").first().innerText(), /已履行 5/);
    assert.match(await page.locator("[data-test=clocks] tbody tr").first().innerText(), /已完成\s+2026-09-09/);
    await page.getByRole("link", { name: "学习", exact: true }).click();
    await choose(page, "sample", "还差多少");
    await at(page, "lang").getByText("English").click();
    assert.match(await at(page, "needs").innerText(), /days left 92\s+Demo rules, art\. 20/);
  }));

test("in English names are joined by commas", async () => {
  for (const name of ["lifecycle", "procedure", "points", "study"]) {
    await visit(name, async (page) => {
      const toggle = at(page, "ways-toggle");
      if ((await toggle.count()) > 0) await toggle.click();
      assert.doesNotMatch(await page.locator("main").innerText(), /、/, name);
      const [first] = await page.evaluate(() => getComputedStyle(document.body).fontFamily.split(","));
      assert.match(first, /Segoe UI/);
    }, { lang: "en" });
  }
});

test("a clock after its last day is late", () =>
  visit("lifecycle", async (page) => {
    await moveTo(page, "2027-01-08");
    const left = page.locator('[data-test=clocks] tr[data-duty="petition/handle"] .late');
    assert.equal(await left.innerText(), "逾期 11 日");
    await at(page, "lang").getByText("English").click();
    assert.equal(await left.innerText(), "11 days late");
    await moveTo(page, "2026-12-29");
    assert.equal(await left.innerText(), "1 day late");
    assert.match(await at(page, "legend").innerText(), /not met[\s\S]*no verdict/);
  }));

test("a case with findings says so at its head", () =>
  visit("lifecycle", async (page) => {
    const head = at(page, "counts").first();
    assert.match(await head.innerText(), /期限[\s\S]*已履行 5[\s\S]*未到期 1[\s\S]*认定[\s\S]*不符合 1/);
    assert.equal(await at(page, "finding").first().locator(".verdict.unmet").count(), 1);
  }));

test("the ways between stages are told in words too, by key", () =>
  visit("lifecycle", async (page) => {
    await at(page, "ways-toggle").focus();
    await page.keyboard.press("Enter");
    assert.match(await at(page, "ways").innerText(), /办理中 → 听证中 听证开始/);
    assert.equal(await at(page, "ways-toggle").getAttribute("aria-expanded"), "true");
  }));

test("a total is the sum of its parts", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "某镇农村党支部积分");
    const parts = (await page.locator("[data-test=part]").allInnerTexts()).map(Number);
    assert.deepEqual(parts, [55, 16, 15, 10, 6]);
    assert.equal(parts.reduce((sum, it) => sum + it, 0), Number(await at(page, "total").innerText()));
    assert.match(await at(page, "parts").innerText(), /不属于积分板块的记录/);
    assert.equal(await at(page, "more-subjects").innerText(), "其他对象 2");
    assert.match(await at(page, "room").first().innerText(), /\d 分/);
    await choose(page, "sample", "村级信用积分");
    await choose(page, "subject", "m01");
    assert.deepEqual(await page.locator("[data-test=part]").allInnerTexts(), ["1000", "0", "60.1"]);
  }));

test("what is carried over, a direct grade and a procedure stand in the statement", () =>
  visit("points", async (page) => {
    await put(page, vector("points/periods.json", "a period begins with a fifth of the last total, rounded down"));
    assert.match(await at(page, "parts").innerText(), /积分结转\s+\d/);
    await put(page, vector("points/grades.json", "a veto sets the score of the year to 0"));
    assert.match(await at(page, "statement").innerText(), /直接定级后 0/);
    assert.match(await at(page, "grade").first().innerText(), /记零分/);
    assert.ok((await at(page, "triggered").count()) > 0);
  }));

test("an exam that nobody took is neither passed nor failed", () =>
  visit("study", async (page) => {
    await choose(page, "sample", "补考");
    const rows = await page.locator("[data-test=exams] tbody tr").allInnerTexts();
    assert.match(rows[0], /\t通过\t61/);
    for (const row of rows.slice(1)) assert.match(row, /\t—\t/);
  }));

test("a plan names the needs it is for, and those it is not for", () =>
  visit("study", async (page) => {
    await choose(page, "sample", "还差多少");
    const served = await at(page, "served").innerText();
    assert.match(await at(page, "remaining").innerText(), /以下即可补齐: /);
    assert.match(await at(page, "outside").innerText(), /不在此方案内: .*五年.*还差 84/);
    assert.doesNotMatch(served, /五年/);
    for (const it of await at(page, "stands").locator("li").allInnerTexts()) assert.match(it, /^\S+\s+… 未到期$/);
    await shot(page, "study-plan");
  }));

test("missed meetings and certificates are told", () =>
  visit("study", async (page) => {
    await put(page, vector("study/requirements.json", "made up on the thirtieth day"));
    assert.match(await at(page, "make-ups").innerText(), /符合/);
    await put(page, vector("study/exams.json", "a year from 1 March ends on 1 March"));
    assert.match(await at(page, "certificates").innerText(), /\d{4}-03-01[\s\S]*有效/);
  }));

test("the gravest remarks on a rulebook come first", () =>
  visit("lint", async (page) => {
    const counts = await at(page, "lint-counts").innerText();
    const warnings = Number(/警告\s*(\d+)/.exec(counts)[1]);
    const first = await at(page, "remark").evaluateAll((all) => all.map((it) => it.className));
    assert.ok(warnings > 0 && first.slice(0, warnings).every((it) => it === "warning"), first.join());
    assert.equal(first[warnings], "note");
  }));
