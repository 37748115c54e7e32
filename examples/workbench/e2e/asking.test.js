// What is copied is asked elsewhere; what is tried can be asked at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "jiceng";
import { at, choose, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

/** The question that is copied. */
async function question(page) {
  await page.getByRole("button", { name: "复制提问 JSON" }).first().click();
  await at(page, "copy").getByText("已复制").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a copied question names its rules: another host gives the same answer", () =>
  visit("lifecycle", async (page) => {
    const library = await open();
    await choose(page, "layers", "浙江省");
    await page.keyboard.press("Escape");
    await page.locator("[data-test=clocks] tr[data-duty='petition/notify']", { hasText: "2026-09-" }).waitFor();
    const asked = await question(page);
    assert.deepEqual(JSON.parse(asked).layers, ["zhejiang"]);
    const { ok } = JSON.parse(library.answer(asked));
    await page.getByRole("button", { name: "复制答案 JSON" }).first().click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('"receipt"'));
    const shown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    assert.deepEqual(ok.result, shown.result);
    assert.equal(ok.receipt.rulebook, shown.receipt.rulebook);
  }));

test("a copied question carries a rulebook of one's own whole", () =>
  visit("points", async (page) => {
    const library = await open();
    await choose(page, "sample", "某镇农村党支部积分");
    await at(page, "statement").waitFor();
    const { ok, error } = JSON.parse(library.answer(await question(page)));
    assert.equal(error, undefined);
    assert.ok(ok.result.subjects.length > 0);
  }));

test("a question of the rule check is copied as it was asked", () =>
  visit("lint", async (page) => {
    const library = await open();
    const { ok } = JSON.parse(library.answer(await question(page)));
    assert.ok(ok.diagnostics.length > 0);
  }));

test("a step is tried: what it has to bring and nobody knows is left out, and the focus goes to it", () =>
  visit("lifecycle", async (page) => {
    for (const [sample, step] of [["2022-001", "透露或者转交材料"], ["2026-028", "提出信访事项"]]) {
      await choose(page, "sample", sample);
      const records = page.getByRole("button", { name: "可随时记录的其他事项" });
      if ((await records.getAttribute("aria-expanded")) === "false") await records.click();
      await page.locator("[data-test=next] li", { hasText: step }).first().getByRole("button").click();
      await at(page, "after").waitFor();
      const candidate = at(page, "candidate").locator("textarea");
      assert.doesNotMatch(await candidate.inputValue(), /""/);
      assert.equal(await candidate.evaluate((it) => it === document.activeElement), true);
      assert.equal(await at(page, "what-if").locator("[data-test=problem]").count(), 0);
    }
  }));

test("the titles of the examples are words", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "2022-002");
    assert.doesNotMatch(await page.locator("[data-test=facts]").innerText(), /`/);
  }));
