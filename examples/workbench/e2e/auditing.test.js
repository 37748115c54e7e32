// What an auditor looks for: how surely a rule is known, where the law is silent, what a result is worth, and no wrong colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { at, choose, factsOf, moveTo, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const clock = (page, duty) => page.locator(`[data-test=clocks] tr[data-duty="${duty}"]`);

/** The facts of a shared case that tell of this. */
function vector(file, found) {
  const cases = JSON.parse(readFileSync(new URL(`../../../tests/vectors/${file}`, import.meta.url), "utf8"));
  return cases.find((it) => found(it));
}

async function put(page, it) {
  await choose(page, "rulebook", it.rulebook);
  await factsOf(page).fill(JSON.stringify(it.facts));
  await moveTo(page, it.asOf);
}

test("each clock tells how surely its rule is known, and which default is taken where the law is silent", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "热线");
    await clock(page, "hotline/dispatch").getByText("据转述").waitFor();
    assert.match(await clock(page, "hotline/dispatch").innerText(), /法无明文/);
    assert.match(await at(page, "silent-notes").first().innerText(), /国家层面未作规定；默认取自北京市/);
    await choose(page, "sample", "2026-017");
    assert.equal(await clock(page, "petition/handle").locator("[data-test=confidence]").count(), 0);
    assert.match(await at(page, "silent-notes").first().innerText(), /以告知之日为受理之日/);
    await put(page, vector("lifecycle/cadre.json", (it) => it.facts.events.some(({ kind }) => kind === "accepted" || kind === "received")));
    await at(page, "trace-toggle").click();
    await page.locator("[data-test=clocks] [data-confidence]").first().waitFor();
    await at(page, "lang").getByText("English").click();
    assert.match(await at(page, "clocks").innerText(), /How surely known: second hand/);
  }));

test("a rule known from memory says so at its clock", () =>
  visit("lifecycle", async (page) => {
    const it = vector("lifecycle/cadre.json", ({ covers }) => covers.some((one) => one.startsWith("rule:cadre-report/tell-acceptance:")));
    await put(page, it);
    await clock(page, "cadre-report/tell-acceptance").getByText("凭记忆，未核对").first().waitFor();
  }));

test("lines of points, needs of study and the reasoning tell it too", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "基础积分");
    const line = at(page, "lines").locator("tbody tr").first();
    await line.getByText("据转述").waitFor();
    assert.match(await line.innerText(), /法无明文/);
    assert.match(await at(page, "silent-notes").innerText(), /取自一份乡镇办法的汇编文本/);
    await at(page, "trace-toggle").click();
    assert.ok((await at(page, "trace").locator("[data-confidence=secondary]").count()) > 10);
  }));

test("a requirement of study tells how surely it is known", () =>
  visit("study", async (page) => {
    await choose(page, "sample", "党员32学时");
    const rows = page.locator('[data-test=needs] [data-rule="member-training/member"]');
    await rows.first().waitFor();
    assert.equal(await at(page, "needs").locator("[data-test=confidence]").count(), 0);
    await moveTo(page, "2024-12-31");
    await rows.filter({ hasText: "2024-01-01 – 2024-12-31" }).getByText("凭记忆，未核对").waitFor();
    // The years before were judged by a text that was read.
    assert.equal(await rows.filter({ hasText: "2020-01-01 –" }).locator("[data-test=confidence]").count(), 0);
  }));

test("a result that was not come by in due form is not shown without a remark", () =>
  visit("procedure", async (page) => {
    await choose(page, "sample", "支部换届选举：各项合规");
    assert.equal(await at(page, "not-in-form").count(), 0);
    await choose(page, "sample", "支部换届选举：到会人数不足");
    assert.equal(await at(page, "not-in-form").count(), 2);
    assert.match(await at(page, "not-in-form").first().innerText(), /会议或者选举不合规定，结果以认定为准[\s\S]*五分之四到会/);
    await at(page, "lang").getByText("English").click();
    assert.match(await at(page, "not-in-form").last().innerText(), /not held in due form/);
  }));

test("steps of an election have their own names, whatever petitions call theirs", () =>
  visit("procedure", async (page) => {
    await choose(page, "sample", "支部换届选举：各项合规");
    const steps = await page.locator('[data-rule="branch-election/order"] th').allInnerTexts();
    assert.match(steps.at(-1), / · 酝酿确定候选人/);
    assert.doesNotMatch(steps.join(), /调解/);
  }));

test("an order that was answered late is not called in time", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "热线");
    const facts = JSON.parse(await factsOf(page).inputValue());
    facts.events.push({ id: "late", kind: "answered", on: "2026-03-20", recorded: "2026-03-20", by: { role: "handling-unit" } });
    await factsOf(page).fill(JSON.stringify(facts));
    await moveTo(page, "2026-03-21");
    await page.locator("[data-test=stage][data-stage=answered]").first().waitFor();
    const head = await page.locator(".head-of-case").first().innerText();
    assert.match(head, /并行: 无逾期未办/);
    assert.doesNotMatch(head, /未逾期/);
  }));

test("a duty without a number of days says so, and a right that was not used was lost on its last day", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "热线");
    const open = clock(page, "hotline/call-back");
    assert.match(await open.innerText(), /待办[\s\S]*未定日数/);
    assert.doesNotMatch(await open.innerText(), /未到期/);
    assert.match(await clock(page, "hotline/object").innerText(), /期限届满 2026-03-03，未行使/);
    await at(page, "lang").getByText("English").click();
    assert.match(await open.innerText(), /no number of days is set/);
  }));

test("the reasoning about points is that about the subject shown", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "村级信用积分");
    await at(page, "trace-toggle").click();
    for (const [shown, other] of [["m00", "m01"], ["m01", "m00"]]) {
      await choose(page, "subject", shown);
      const said = await at(page, "trace").innerText();
      assert.match(said, new RegExp(`${shown}：总分`));
      assert.doesNotMatch(said, new RegExp(`${other}：`));
    }
    assert.match(await at(page, "room").first().innerText(), /邻里互助 本月 \d{4}-\d\d · \d+ 分/);
  }));

test("a line that merely does not count bears no mark of a breach", () =>
  visit("points", async (page) => {
    await choose(page, "sample", "基础积分");
    const facts = JSON.parse(await factsOf(page).inputValue());
    const [first] = facts.entries;
    facts.entries.push({ ...first, id: "twice" });
    await factsOf(page).fill(JSON.stringify(facts));
    const finding = at(page, "finding").filter({ hasText: "不重复计分" });
    assert.match(await finding.locator(".verdict").innerText(), /– 不计入/);
    assert.doesNotMatch(await finding.locator(".verdict").innerText(), /✗|不符合/);
  }));

test("names that hold the sign of lists are set apart by a stronger one", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "2026-017");
    const cells = await page.locator("[data-test=clocks] tbody tr").evaluateAll((all) => all.map((it) => it.lastElementChild.textContent));
    const both = cells.filter((it) => /有权处理的机关、单位/.test(it) && it !== "有权处理的机关、单位");
    for (const it of both) assert.match(it, /；/);
    await at(page, "ways-toggle").click();
    const ways = await at(page, "ways").locator("li").allInnerTexts();
    assert.ok(ways.some((it) => it.includes("；")), ways.join(" | "));
  }));

test("facts for another built-in rulebook are taken there by a button", () =>
  visit("lifecycle", async (page) => {
    const petition = await factsOf(page).inputValue();
    await choose(page, "rulebook", "示例规则");
    const other = at(page, "change-rulebook");
    await other.waitFor();
    assert.match(await other.innerText(), /改用规则集 · 全国规则/);
    await other.click();
    await at(page, "stage").first().waitFor();
    assert.equal(await factsOf(page).inputValue(), petition);
    await factsOf(page).fill(petition.replace('"lifecycle": "petition"', '"lifecycle": "nowhere"'));
    await at(page, "problem").waitFor();
    assert.equal(await other.count(), 0);
  }));

test("the duty calendar explains its colours, names the articles and what a recorded reason says", () =>
  visit("calendar", async (page) => {
    const legend = await at(page, "legend").locator("li").allInnerTexts();
    assert.deepEqual(legend.map((it) => it.replace(/^\S+\s+/, "")), ["已办", "待办", "未到", "有说明", "未办", "未办 (未按一般要求)"]);
    const row = page.locator('[data-rule="party-branch/members-meeting"]');
    await row.locator("[data-test=cite]").first().waitFor();
    assert.match(await row.locator("[data-test=cite]").first().innerText(), /《.+》第\d+条/);
    assert.match(await row.locator("[data-test=reason]").innerText(), /2026-Q2 说明 r1: 2026-07-02 · 只有记录，未载明内容/);
  }));
