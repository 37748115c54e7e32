// Everybody can use it: axe at 360 pixels and at 200 %, in both languages; by key alone; nothing is cut off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, ZOOMED, at, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = ["lifecycle", "procedure", "calendar", "points", "study", "lint", "due"];
const SIZES = { "360 pixels": PHONE, "200 %": ZOOMED };

/** What axe calls serious or critical. */
async function grave(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  return violations
    .filter((it) => ["serious", "critical"].includes(it.impact))
    .flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(" ")} ${node.failureSummary}`));
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const name of PAGES) {
  test(`${name}: axe finds nothing grave and nothing is cut off, small and large, in both languages`, () =>
    visit(name, async (page) => {
      const toggle = at(page, "trace-toggle");
      if ((await toggle.count()) > 0) await toggle.click();
      for (const lang of ["zh", "en"]) {
        await at(page, "lang").getByText(lang === "zh" ? "中文" : "English").click();
        for (const [size, pixels] of Object.entries(SIZES)) {
          await page.setViewportSize(pixels);
          assert.deepEqual(await grave(page), [], `${lang}, ${size}`);
          assert.equal(await sideways(page), 0, `${lang}, ${size}: the page does not scroll sideways`);
          await shot(page, `${name}-${lang}-${pixels.width}`, { fullPage: true });
        }
      }
    }));
}

test("an error in the facts is grave for nobody's eyes", () =>
  visit("lifecycle", async (page) => {
    await page.locator("[data-test=facts] textarea").fill('{ "case": 1 }');
    await at(page, "problem").waitFor();
    assert.deepEqual(await grave(page), []);
  }, { size: PHONE }));

test("the tab key goes from the top through everything, in the order of the page", () =>
  visit("lifecycle", async (page) => {
    await page.evaluate(() => document.activeElement?.blur());
    const seen = [];
    for (let n = 0; n < 80; n += 1) {
      await page.keyboard.press("Tab");
      const it = await page.evaluate(() => {
        const now = document.activeElement;
        if (now === null || now === document.body) return undefined;
        const all = [...document.querySelectorAll("*")];
        const box = now.getBoundingClientRect();
        const name = now.getAttribute("aria-label") ?? (now.labels?.[0]?.textContent || now.textContent || now.getAttribute("title") || "");
        return { place: all.indexOf(now), name: name.trim().slice(0, 40), tag: now.tagName, seen: box.width > 0 && box.height > 0 };
      });
      if (it === undefined) break;
      // A field for a day holds several stops of its own.
      if (it.place !== seen.at(-1)?.place) seen.push(it);
    }
    assert.ok(seen.length > 20, `${seen.length} places`);
    assert.equal(seen[0].name, "跳到正文");
    for (let n = 1; n < seen.length; n += 1) assert.ok(seen[n].place > seen[n - 1].place, `${seen[n - 1].name} before ${seen[n].name}`);
    assert.deepEqual(seen.filter((it) => it.name === "" || !it.seen), [], "everything has a name and is seen");
    const names = seen.map((it) => it.name);
    const order = ["事项", "规则集", "叠加下级规则", "示例", "事实 JSON", "以哪天为准", "期限", "流程图", "另叠加", "角色"];
    const places = order.map((it) => names.indexOf(it));
    assert.deepEqual(places, [...places].sort((a, b) => a - b), names.join(" | "));
    assert.ok(!places.includes(-1), names.join(" | "));
  }, { size: DESKTOP }));

test("the skip link leads to the content", () =>
  visit("lifecycle", async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "MAIN");
  }));

test("a page is found by its address, and the way back leads back", () =>
  visit("points", async (page) => {
    await page.getByRole("link", { name: "学习" }).click();
    await at(page, "hours").waitFor();
    await page.goBack();
    // The ledger is for a rulebook of its own, which study is not; it is there again.
    await at(page, "statement").waitFor();
    assert.equal(await page.locator("[data-test=problem]").count(), 0);
    assert.match(await page.title(), /^积分/);
  }));
