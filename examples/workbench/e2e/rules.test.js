// The rules: built-in ones, layers, one's own; the rule check; limits.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, choose, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const clock = (page, duty) => page.locator(`[data-test=clocks] tr[data-duty="${duty}"]`);

/** A rulebook with nothing but its head. */
const small = (more = {}) =>
  JSON.stringify(
    {
      format: 1,
      id: "mine",
      title: { zh: "自拟规则", en: "My rules" },
      authority: { zh: "某镇", en: "A town" },
      level: "unit",
      host: "internal",
      needs: [],
      ...more,
    },
    null,
    2,
  );

test("the invented rulebook is chosen by its example", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "摊位许可");
    assert.match(await page.locator("[data-test=rules]").innerText(), /示例规则 demo/);
    assert.equal(await at(page, "stage").first().getAttribute("data-stage"), "trading");
  }));

test("a layer is laid on, and the answer follows", () =>
  visit("lifecycle", async (page) => {
    const revision = await at(page, "revision").innerText();
    const before = await clock(page, "petition/notify").innerText();
    await choose(page, "layers", "浙江省");
    await page.keyboard.press("Escape");
    await page.waitForFunction((it) => document.querySelector("[data-test=clocks] tr[data-duty='petition/notify']")?.innerText !== it, before);
    assert.match(await clock(page, "petition/notify").innerText(), /2026-09-/);
    assert.ok(revision.length > 0);
    await choose(page, "layers", "示例县");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("[data-test=rules] [data-test=problem]").count(), 0);
  }));

test("a layer that does not fit is refused with its reason", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "砍树许可");
    await choose(page, "layers", "浙江省");
    const box = page.locator("[data-test=rules] [data-test=problem]");
    await box.waitFor();
    assert.match(await box.innerText(), /bad-layer[\s\S]*\/layers\/0\/over/);
  }));

test("a rulebook of one's own is opened; what is wrong in it is marked", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "rulebook", "自己的规则集");
    const own = at(page, "own-rulebook");
    await own.locator("textarea").fill(small({ levle: 1 }));
    assert.equal(await own.locator("mark").innerText(), '"levle": 1');
    await own.locator("textarea").fill(small());
    await at(page, "revision").waitFor();
    assert.match(await page.locator("[data-test=no-answer], [data-test=facts]").allInnerTexts().then((all) => all.join()), /petition/);
  }));

test("a layer of one's own is laid on; what is wrong in it is marked", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "layers", "自己的下级规则");
    await page.keyboard.press("Escape");
    const own = at(page, "own-layer");
    const layer = { format: 1, id: "mine", title: { zh: "本县", en: "Mine" }, authority: { zh: "某县", en: "A county" }, level: "county", over: "demo", needs: [] };
    await own.locator("textarea").fill(JSON.stringify(layer));
    assert.match(await own.locator("mark").innerText(), /"over": ?"demo"/);
    await own.locator("textarea").fill(JSON.stringify({ ...layer, over: "cn" }));
    await at(page, "stage").first().waitFor();
    assert.equal(await page.locator("[data-test=rules] [data-test=problem]").count(), 0);
  }));

test("the chosen rulebook is checked", () =>
  visit("lint", async (page) => {
    assert.match(await at(page, "lint-counts").innerText(), /错误\s*0/);
    assert.ok((await at(page, "remark").count()) > 10);
    await choose(page, "rulebook", "demo");
    await choose(page, "rulebook", "cn");
    await shot(page, "lint");
  }));

test("a rulebook of one's own is checked, and the place is marked", () =>
  visit("lint", async (page) => {
    await choose(page, "lint-of", "自己的规则集");
    const form = at(page, "lint-form");
    await form.locator("textarea").fill(small({ labels: { stages: { nowhere: { zh: "无", en: "nowhere" } } } }));
    assert.match(await at(page, "remark").first().innerText(), /label-unused[\s\S]*\/labels\/stages\/nowhere/);
    assert.equal(await form.locator("mark").innerText(), '"nowhere"');
    await form.locator("textarea").fill(small());
    assert.match(await at(page, "lint-counts").innerText(), /错误\s*0[\s\S]*警告\s*0/);
    assert.equal(await form.locator("mark").count(), 0);
  }));

test("the last day of a limit is told with its steps", () =>
  visit("due", async (page) => {
    await at(page, "due-from").fill("2026-09-20");
    await at(page, "due-from").press("Tab");
    await page.getByRole("spinbutton", { name: "期限" }).fill("5");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.querySelector("[data-test=due]")?.textContent?.trim() === "2026-09-28");
    assert.match(await at(page, "due-steps").innerText(), /节假日 3 日不计/);
    await choose(page, "unit", "日");
    assert.equal((await at(page, "due").innerText()).trim(), "2026-09-28");
    await choose(page, "roll", "不顺延");
    assert.equal((await at(page, "due").innerText()).trim(), "2026-09-25");
  }));
