// Facts of one's own: opened, dropped, pasted; what is wrong is marked in its place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { at, factsOf, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const path = fileURLToPath(new URL("../../township/2026-006.json", import.meta.url));
const text = readFileSync(path, "utf8");
const stage = (page) => at(page, "stage").first().getAttribute("data-stage");
const facts = (page) => page.locator("[data-test=facts]");

/** Drops a file upon the facts, as a mouse would. */
async function drop(page, name, content) {
  const data = await page.evaluateHandle(([name, content]) => {
    const it = new DataTransfer();
    it.items.add(new File([content], name, { type: "application/json" }));
    return it;
  }, [name, content]);
  const zone = facts(page).locator("[data-test=drop]");
  await zone.dispatchEvent("dragover", { dataTransfer: data });
  await zone.dispatchEvent("drop", { dataTransfer: data });
}

test("a file is opened", () =>
  visit("lifecycle", async (page) => {
    await facts(page).locator("[data-test=file]").setInputFiles(path);
    await page.waitForFunction(() => document.querySelector("[data-test=stage]")?.dataset.stage === "lapsed");
    assert.match(await facts(page).innerText(), /自己的事实/);
  }));

test("a file is dropped", () =>
  visit("lifecycle", async (page) => {
    await drop(page, "2026-006.json", text);
    await page.waitForFunction(() => document.querySelector("[data-test=stage]")?.dataset.stage === "lapsed");
  }));

test("text is pasted", () =>
  visit("lifecycle", async (page) => {
    await page.evaluate((it) => navigator.clipboard.writeText(it), text);
    await factsOf(page).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+V");
    assert.equal(await stage(page), "lapsed");
  }));

/** Fills in facts, and tells what is said of them. */
async function said(page, it) {
  await factsOf(page).fill(it);
  const box = facts(page).locator("[data-test=problem]");
  return {
    text: await box.innerText(),
    pointer: (await box.locator("[data-test=pointer]").allInnerTexts()).join(),
    marked: await facts(page).locator("mark").innerText(),
  };
}

test("an unknown kind is marked, with its pointer and a hint", () =>
  visit("lifecycle", async (page) => {
    const it = await said(page, text.replace('"submitted"', '"submited"'));
    assert.equal(it.pointer, "/facts/events/0/kind");
    assert.match(it.text, /是否想写 `submitted`/);
    assert.equal(it.marked, '"kind": "submited"');
    await facts(page).getByRole("button", { name: "跳到此处" }).click();
    const chosen = await factsOf(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
    assert.equal(chosen, '"kind": "submited"');
    assert.equal(await at(page, "stage").count(), 0);
  }));

test("an unknown key, a key that stands twice and a missing comma are marked", () =>
  visit("lifecycle", async (page) => {
    assert.equal((await said(page, '{ "case": "a", "lifecycle": "petition", "evnts": [] }')).marked, '"evnts"');
    const twice = await said(page, '{ "case": "a", "lifecycle": "petition", "case": "b" }');
    assert.match(twice.text, /duplicate-key/);
    const broken = await said(page, '{\n  "case": "a"\n  "lifecycle": "petition"\n}');
    assert.match(broken.text, /bad-json[\s\S]*行 3/);
    // The place is named once: no document that is wrong as a whole, beside its line.
    assert.equal(broken.pointer, "");
    assert.doesNotMatch(broken.text, /整个文档/);
  }));

test("an error is told in English too", () =>
  visit("lifecycle", async (page) => {
    const it = await said(page, text.replace('"submitted"', '"submited"'));
    assert.match(it.text, /did you mean `submitted`/);
  }, { lang: "en" }));
