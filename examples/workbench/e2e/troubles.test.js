// What goes wrong is told in words, in its place, in the language of the page; and the page goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { PHONE, ZOOMED, at, choose, factsOf, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const facts = (page) => page.locator("[data-test=facts]");
const main = (page) => at(page, "no-answer");
const isFocused = (field) => field.evaluate((it) => it === document.activeElement);
const chosen = (field) => field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Lets files go over a place of the page; tells whether the page kept the browser from opening them. */
async function drop(place, files) {
  return place.evaluate((it, files) => {
    const data = new DataTransfer();
    for (const [name, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name));
    const events = ["dragover", "drop"].map((type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    return events.map((event) => !it.dispatchEvent(event));
  }, files);
}

const bytesOf = (text) => [...new TextEncoder().encode(text)];

test("brackets without end are told, in facts and in a rulebook, and the page goes on", () =>
  visit("lifecycle", async (page) => {
    const deep = "[".repeat(8000) + "]".repeat(8000);
    await factsOf(page).fill(deep);
    await main(page).getByText("括号嵌套过深").waitFor();
    assert.equal(await at(page, "finding").count(), 0);
    await page.getByRole("link", { name: "积分" }).click();
    await at(page, "statement").waitFor();
    await page.getByRole("link", { name: "事项" }).click();
    await main(page).getByText("括号嵌套过深").waitFor();
    await choose(page, "sample", "2026-008");
    await at(page, "stage").first().waitFor();
    await choose(page, "rulebook", "自己的规则集");
    await at(page, "own-rulebook").locator("textarea").fill(deep);
    await main(page).getByText("括号嵌套过深").waitFor();
  }));

test("deeper than the library reads is told by the library", () =>
  visit("lifecycle", async (page) => {
    await factsOf(page).fill(`{ "case": ${"[".repeat(40)}${"]".repeat(40)} }`);
    await facts(page).locator("[data-test=problem]", { hasText: "too-large" }).waitFor();
    assert.match(await facts(page).locator("[data-test=problem]").innerText(), /过深/);
  }));

const BROKEN = {
  '{ case: 1 }': [/双引号/, "case"],
  '{ "case": }': [/缺少值/, "}"],
  '{ "case": "a" "b": 1 }': [/缺少逗号/, '"b"'],
  '{ "case" 1 }': [/缺少冒号/, "1"],
  '{ "case": "\\ud800" }': [/半个字符/, '"\\ud800"'],
  '{ "case": "a" // b\n}': [/注释/, "// b"],
  '{ "case": “a” }': [/不是 JSON 的写法/, "“a”"],
};

test("what is not JSON is told in words, with a hint, and marked", () =>
  visit("lifecycle", async (page) => {
    for (const [text, [words, marked]] of Object.entries(BROKEN)) {
      await factsOf(page).fill(text);
      const box = facts(page).locator("[data-test=problem]");
      assert.match(await box.innerText(), words, text);
      assert.match(await box.locator("[data-test=hint]").innerText(), /怎么改: .*[\u4e00-\u9fff]/, text);
      assert.equal(await facts(page).locator("mark").innerText(), marked, text);
    }
    await at(page, "lang").getByText("English").click();
    await factsOf(page).fill('{ "case": "\\ud800" }');
    assert.match(await facts(page).locator("[data-test=problem]").innerText(), /half a character[\s\S]*What to change: /);
  }));

test("what a question cannot be read for is told in the language of the page", () =>
  visit("lifecycle", async (page) => {
    await factsOf(page).fill('{ "case": "a", "case": "b" }');
    assert.match(await facts(page).locator("[data-test=problem]").innerText(), /两个相同的键[\s\S]*\/facts\/case/);
  }));

test("a wrong rulebook is told in the language of the page, and not blamed on the facts", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "rulebook", "自己的规则集");
    const own = at(page, "own-rulebook");
    await own.locator("textarea").fill('{ "format": 1 }');
    const box = own.locator("[data-test=problem]");
    await box.waitFor();
    assert.match(await box.innerText(), /缺少键 `id`/);
    assert.match(await main(page).innerText(), /规则集或者下级规则有错误[\s\S]*缺少键 `id`/);
    assert.doesNotMatch(await main(page).innerText(), /事实中有错误/);
    await main(page).getByRole("button", { name: "跳到此处" }).click();
    assert.ok(await isFocused(own.locator("textarea")));
    await own.locator("textarea").fill('{ "format": 1, "format": 1 }');
    assert.match(await box.innerText(), /两个相同的键/);
    assert.equal(await own.locator("mark").innerText(), '"format": 1');
  }));

test("whatever stands in a rulebook of one's own, the page goes on", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "rulebook", "自己的规则集");
    for (const text of ["null", "[]", '"cn', "1", '{ "labels": { "stages": { "handling": null } } }', '{ "sources": null }']) {
      await at(page, "own-rulebook").locator("textarea").fill(text);
      await at(page, "problem-again").waitFor();
    }
    await choose(page, "rulebook", "全国规则");
    await at(page, "stage").first().waitFor();
  }));

test("the answer's place tells what is wrong in the facts, and leads there", () =>
  visit("lifecycle", async (page) => {
    await factsOf(page).fill((await factsOf(page).inputValue()).replace('"submitted"', '"submited"'));
    const again = main(page).locator("[data-test=problem-again]");
    assert.match(await again.innerText(), /submited[\s\S]*行/);
    const box = await again.boundingBox();
    assert.ok(box.y + box.height < 900, "it is in sight");
    await again.getByRole("button", { name: "跳到此处" }).click();
    assert.ok(await isFocused(factsOf(page)));
    assert.equal(await chosen(factsOf(page)), '"kind": "submited"');
  }));

test("a file that is dropped with an error is scrolled to the error", () =>
  visit("lifecycle", async (page) => {
    const text = (await factsOf(page).inputValue()).replace(/"kind": "[^"]+"(?![\s\S]*"kind")/, '"kind": "nonsense"');
    await drop(facts(page).locator("[data-test=drop]"), [["a.json", bytesOf(text)]]);
    await facts(page).locator("[data-test=problem]").waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    assert.equal(await chosen(factsOf(page)), '"kind": "nonsense"');
    assert.ok((await factsOf(page).evaluate((it) => it.scrollTop)) > 0);
  }));

test("a file that is not UTF-8 is not loaded, and that is said", () =>
  visit("lifecycle", async (page) => {
    const before = await factsOf(page).inputValue();
    // 信访 as GBK writes it.
    await drop(facts(page).locator("[data-test=drop]"), [["gbk.json", [0x22, 0xd0, 0xc5, 0xb7, 0xc3, 0x22]]]);
    await at(page, "notice").getByText("gbk.json：不是 UTF-8 编码").waitFor();
    assert.equal(await factsOf(page).inputValue(), before);
  }));

test("of two files one is loaded, and that is said", () =>
  visit("lifecycle", async (page) => {
    const text = await factsOf(page).inputValue();
    await drop(facts(page).locator("[data-test=drop]"), [["a.json", bytesOf(text.replace("2026-017", "mine"))], ["b.json", bytesOf("{}")]]);
    await at(page, "notice").getByText("已载入 a.json，其余 1 个未载入").waitFor();
    assert.match(await factsOf(page).inputValue(), /"mine"/);
  }));

test("a file that is dropped beside the box does not leave the page", () =>
  visit("lifecycle", async (page) => {
    assert.deepEqual(await drop(page.locator("footer"), [["a.json", bytesOf("{}")]]), [true, true]);
    await at(page, "stage").first().waitFor();
  }));

test("a large text is looked at when the typing rests", () =>
  visit("points", async (page) => {
    const text = await factsOf(page).inputValue();
    const large = text.replace(/\}\s*$/, `${" ".repeat(600_000)}}`);
    await factsOf(page).fill(large);
    await at(page, "statement").waitFor();
    const took = await factsOf(page).evaluate((it) => {
      const began = performance.now();
      for (let n = 0; n < 10; n += 1) {
        it.value = `${it.value} `;
        it.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      return performance.now() - began;
    });
    assert.ok(took < 1000, `${took} ms for ten keys`);
    // Counted in the page, by a timer that is due before the rest is over, however slow the machine.
    const box = await facts(page).elementHandle();
    const marks = await factsOf(page).evaluate(async (it, around) => {
      it.value = `${it.value}x`;
      it.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((then) => setTimeout(then));
      return around.querySelectorAll("mark").length;
    }, box);
    assert.equal(marks, 0);
    await facts(page).locator("mark").waitFor();
    assert.equal(await facts(page).locator("mark").innerText(), "x");
  }));

test("what was written in a large text and has not rested is not lost when the page is left", () =>
  visit("points", async (page) => {
    const text = await factsOf(page).inputValue();
    await factsOf(page).fill(`${text.trimEnd()}${" ".repeat(30_000)}`);
    await factsOf(page).evaluate((it) => {
      it.value = `${it.value}x`;
      it.dispatchEvent(new InputEvent("input", { bubbles: true }));
      location.hash = "#/study";
    });
    await at(page, "hours").waitFor();
    await page.getByRole("link", { name: "积分" }).click();
    await facts(page).locator("mark").waitFor();
  }));

test("facts of another page are known as such, and the way there is shown", async () => {
  let study;
  await visit("study", async (page) => (study = await factsOf(page).inputValue()));
  await visit("lifecycle", async (page) => {
    await factsOf(page).fill(study);
    assert.match(await facts(page).locator("[data-test=hint]").innerText(), /“学习”页/);
    await factsOf(page).fill(`{ "title": {}, "asOf": "2026-01-01", "facts": ${study} }`);
    assert.match(await facts(page).locator("[data-test=hint]").innerText(), /“学习”页[\s\S]*`facts`/);
    await at(page, "other-page").click();
    await at(page, "hours").waitFor();
  });
});

test("a very long id does not fill the page", () =>
  visit("lifecycle", async (page) => {
    await factsOf(page).fill(JSON.stringify({ case: "a", lifecycle: "x".repeat(3000) }));
    const box = facts(page).locator("[data-test=problem]");
    // The library cuts what it repeats; a place it tells whole.
    await box.getByText(`${"x".repeat(60)}…`).waitFor();
    assert.ok((await box.innerText()).length < 1200);
    await factsOf(page).fill(JSON.stringify({ case: "a", lifecycle: "petition", events: [], ["x".repeat(3000)]: 1 }));
    await box.getByText("unknown-key").waitFor();
    assert.ok((await box.innerText()).length < 1200);
    await box.getByRole("button", { name: "显示全部" }).click();
    assert.ok((await box.innerText()).length > 3000);
  }));

test("what is said of facts and of rules is read by everybody, small and large, in both languages", () =>
  visit("lifecycle", async (page) => {
    await factsOf(page).fill(JSON.stringify({ title: {}, facts: { learner: "x".repeat(3000), plan: "y" } }));
    await drop(facts(page).locator("[data-test=drop]"), [["gbk.json", [0xd0, 0xc5]]]);
    await at(page, "notice").getByText("gbk.json").waitFor();
    await choose(page, "rulebook", "自己的规则集");
    await at(page, "own-rulebook").locator("textarea").fill('{ "format": 1,, }');
    await at(page, "as-of").fill("2199-12-31");
    for (const lang of ["中文", "English"]) {
      await at(page, "lang").getByText(lang).click();
      for (const size of [PHONE, ZOOMED]) {
        await page.setViewportSize(size);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run(document));
        const grave = violations.filter((it) => ["serious", "critical"].includes(it.impact));
        assert.deepEqual(grave.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(" ")}`), [], `${lang}, ${size.width}`);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(sideways, 0, `${lang}, ${size.width}: the page does not scroll sideways`);
      }
    }
    await shot(page, "troubles", { fullPage: true });
  }));
