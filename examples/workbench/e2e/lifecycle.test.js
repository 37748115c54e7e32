// A case of the township: stage, clocks and verdicts follow the day; diagram, time line, views, trace.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, choose, moveTo, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const stage = (page) => at(page, "stage").first().getAttribute("data-stage");
const clock = (page, duty) => page.locator(`[data-test=clocks] tr[data-duty="${duty}"]`);

test("a township case is chosen, and its stage is shown", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "2026-008");
    assert.equal(await stage(page), "re-review");
    assert.match(await at(page, "stage").first().innerText(), /复核中/);
    await shot(page, "lifecycle");
  }));

test("the day moves, and stage, clocks and verdicts with it", () =>
  visit("lifecycle", async (page) => {
    assert.equal(await stage(page), "handling");
    await shot(page, "workbench");
    assert.match(await clock(page, "petition/handle").innerText(), /未到期[\s\S]*2026-12-28[\s\S]*35 日/);
    await moveTo(page, "2026-12-29");
    assert.match(await clock(page, "petition/handle").innerText(), /未履行/);
    await moveTo(page, "2026-09-10");
    assert.equal(await stage(page), "registered");
    assert.equal(await clock(page, "petition/handle").count(), 0);
  }));

test("the slider moves the day by key", () =>
  visit("lifecycle", async (page) => {
    await page.locator("[data-test=slider] [role=slider]").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await at(page, "as-of").inputValue(), "2026-11-24");
    await page.keyboard.press("Home");
    assert.equal(await stage(page), "unsubmitted");
  }));

test("the time line has a row for each clock and is drawn", () =>
  visit("lifecycle", async (page) => {
    const line = at(page, "time-line");
    const rows = await page.locator("[data-test=clocks] tbody tr").count();
    assert.equal(await line.getAttribute("data-clocks"), String(rows));
    const inked = await line.locator("canvas").evaluate((it) => {
      const { data } = it.getContext("2d").getImageData(0, 0, it.width, it.height);
      let n = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at] > 0) n += 1;
      return n;
    });
    assert.ok(inked > 2000, `${inked} pixels are drawn`);
    await line.hover({ position: { x: 560, y: 60 } });
  }));

test("the diagram marks the present stage, and what may come next", () =>
  visit("lifecycle", async (page) => {
    const marked = page.locator("[data-test=diagram] .stage.present");
    assert.deepEqual((await marked.evaluateAll((all) => all.map((it) => it.dataset.stage))).includes("handling"), true);
    const ahead = await page.locator("[data-test=diagram] .stage.ahead").evaluateAll((all) => all.map((it) => it.dataset.stage));
    assert.ok(ahead.includes("hearing") && ahead.includes("opinion"), ahead.join());
    await moveTo(page, "2026-09-10");
    assert.equal(await page.locator('[data-test=diagram] .stage.present[data-stage="registered"]').count(), 1);
    await page.getByRole("button", { name: "复制为 Mermaid" }).click();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^stateDiagram-v2/);
  }));

test("findings name the article, in both languages", () =>
  visit("lifecycle", async (page) => {
    const finding = at(page, "finding").first();
    assert.match(await finding.innerText(), /告知信访人延期理由[\s\S]*《信访工作条例》第三十四条/);
    await at(page, "lang").getByText("English").click();
    assert.match(await finding.innerText(), /not meet this requirement[\s\S]*art\. 34/);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await shot(page, "lifecycle-en");
  }));

test("the trace is shown on demand", () =>
  visit("lifecycle", async (page) => {
    assert.equal(await at(page, "trace").count(), 0);
    await at(page, "trace-toggle").click();
    assert.ok((await at(page, "trace").locator("li").count()) > 20);
    assert.match(await at(page, "trace").innerText(), /国庆节|放假通知|顺延/);
  }));

test("what may not come next is told with its reason", () =>
  visit("lifecycle", async (page) => {
    await at(page, "why-not-toggle").click();
    assert.match(await at(page, "why-not").innerText(), /只能在以下阶段/);
  }));

test("a role sees what it may see", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "2026-030");
    await choose(page, "role", "信访人");
    assert.ok((await at(page, "view").locator("[data-test=finding]").count()) > 0);
    await choose(page, "role", "被检举");
    assert.ok((await at(page, "seen-facts").locator(".hidden").count()) > 0);
    assert.equal(await at(page, "view").locator("[data-test=finding]").count(), 0);
    // There is a finding, which this role does not see: that is not the same as none.
    assert.ok((await at(page, "finding").count()) > 0);
    assert.match(await at(page, "view").innerText(), /可见范围内没有违反或者不明之处/);
    await at(page, "lang").getByText("English").click();
    assert.match(await at(page, "view").innerText(), /in this role's sight/);
  }));

test("the answer and the question are copied as JSON", () =>
  visit("lifecycle", async (page) => {
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "复制答案 JSON" }).first().click();
    await at(page, "copy").getByText("已复制").waitFor();
    const answer = JSON.parse(await copied());
    assert.equal(answer.result.stage, "handling");
    assert.match(answer.receipt.answer, /^[0-9a-f]{64}$/);
    await page.getByRole("button", { name: "复制提问 JSON" }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('"op":"evaluate"'));
    assert.equal(JSON.parse(await copied()).facts.case, "2026-017");
  }));
