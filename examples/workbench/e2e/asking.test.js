// What is copied is asked elsewhere; what is tried can be asked at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "jiceng";
import { at, choose, factsOf, start, stop, visit } from "./support/pages.js";

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
    for (const [sample, list, step] of [["2022-001", "records", "透露或者转交材料"], ["2026-028", "next", "提出信访事项"]]) {
      await choose(page, "sample", sample);
      if (list === "records") await at(page, "records-toggle").click();
      await at(page, list).locator("li", { hasText: step }).first().getByRole("button").click();
      await at(page, "after").waitFor();
      const candidate = at(page, "candidate").locator("textarea");
      assert.doesNotMatch(await candidate.inputValue(), /""/);
      assert.equal(await candidate.evaluate((it) => it === document.activeElement), true);
      assert.equal(await at(page, "what-if").locator("[data-test=problem]").count(), 0);
    }
  }));

test("offences are no steps that one may take: they are put on record if they happen", () =>
  visit("lifecycle", async (page) => {
    for (const [lang, said, invited] of [["中文", /如有发生/, /可以/], ["English", /whenever one happens/, /may (do|take|be taken)/]]) {
      await at(page, "lang").getByText(lang).click();
      assert.doesNotMatch(await at(page, "next").innerText(), /透露或者转交材料|违反信访秩序|passed on/);
      if (lang === "中文") await at(page, "records-toggle").click();
      const records = await at(page, "records").innerText();
      assert.match(records, said);
      assert.doesNotMatch(records.replace(/如有发生，随时可以记录/, ""), invited);
    }
    await at(page, "lang").getByText("中文").click();
    assert.match(await at(page, "records").innerText(), /透露或者转交材料\s+假设已发生/);
    const [toggle, opened] = [await at(page, "records-toggle").boundingBox(), await at(page, "records").boundingBox()];
    assert.ok(opened.y >= toggle.y + toggle.height, "it opens below its button");
  }));

test("a step that is tried claims nothing; what it may bring and what it asks for is told", () =>
  visit("lifecycle", async (page) => {
    let told = "";
    for (const sample of ["2026-017", "2026-008", "2026-028", "不予受理", "老槐树"]) {
      const option = page.locator(".el-select-dropdown__item", { hasText: sample });
      if ((await option.count()) === 0) continue;
      await choose(page, "sample", sample);
      for (let n = 0; n < (await at(page, "try").count()); n += 1) {
        await at(page, "try").nth(n).click();
        await at(page, "after").waitFor();
        const candidate = JSON.parse(await at(page, "candidate").locator("textarea").inputValue());
        assert.equal(candidate.attrs, undefined, JSON.stringify(candidate));
        told += await at(page, "trying").innerText();
      }
    }
    assert.match(told, /请核实/);
    assert.match(told, /该步骤要求为 true/);
    await at(page, "candidate").locator("textarea").fill("");
    assert.equal(await at(page, "trying").count(), 0);
  }));

test("a copied question is pasted back whole, on whatever page", async () => {
  let asked;
  await visit("lifecycle", async (page) => {
    await choose(page, "sample", "2026-008");
    await choose(page, "layers", "浙江省");
    await page.keyboard.press("Escape");
    await at(page, "as-of").fill("2026-12-01");
    await at(page, "as-of").press("Tab");
    asked = await question(page);
  });
  for (const name of ["lifecycle", "points"]) {
    await visit(name, async (page) => {
      const [before, stays] = [await factsOf(page).inputValue(), name === "points"];
      await factsOf(page).fill(asked);
      await page.waitForFunction(() => document.querySelector("[data-test=stage]")?.dataset.stage === "re-review");
      assert.equal(JSON.parse(await factsOf(page).inputValue()).case, "2026-008");
      assert.equal(await at(page, "as-of").inputValue(), "2026-12-01");
      assert.match(await at(page, "layers").innerText(), /浙江省/);
      assert.equal(JSON.parse(await question(page)).asOf, "2026-12-01");
      if (!stays) {
        assert.match(await at(page, "question-taken").innerText(), /已按整份提问载入/);
        // Once more the same: the field shows facts, not the question.
        await factsOf(page).fill(asked);
        await page.waitForFunction(() => document.querySelector("[data-test=facts] textarea").value.startsWith("{\n"));
        return;
      }
      await page.getByRole("link", { name: "积分" }).click();
      await at(page, "statement").waitFor();
      assert.equal(await factsOf(page).inputValue(), before);
    });
  }
});

test("a copied question with rules of one's own is pasted back with them", async () => {
  let asked, total;
  await visit("points", async (page) => {
    await choose(page, "sample", "某镇农村党支部积分");
    total = await at(page, "total").innerText();
    asked = await question(page);
  });
  await visit("points", async (page) => {
    await factsOf(page).fill(asked);
    // A long text is looked at when the typing rests.
    await at(page, "question-taken").getByText("已按整份提问载入").waitFor();
    assert.equal(await at(page, "total").innerText(), total);
  });
});

test("the titles of the examples are words", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "2022-002");
    assert.doesNotMatch(await page.locator("[data-test=facts]").innerText(), /`/);
  }));
