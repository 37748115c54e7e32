// What is chosen is in the address and outlives a reload; what is somebody's own does not, and the page warns of that.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, choose, factsOf, moveTo, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

/** The address once it tells this. */
const told = (page, part) => page.waitForFunction((it) => location.hash.includes(it), part);

/** Reloads the page, and tells whether the browser was asked to warn; `problems` are those of the page so far. */
async function reload(page, problems) {
  let warned = false;
  const onDialog = (it) => {
    warned = it.type() === "beforeunload";
    void it.accept();
  };
  page.on("dialog", onDialog);
  const before = problems.length;
  await page.reload();
  await at(page, "rules").waitFor();
  // A browser that leaves a page gives up the icon that is still on its way: no fault of the page.
  const fresh = problems.splice(before);
  problems.push(...fresh.filter((it) => !it.endsWith("/seal.svg: net::ERR_ABORTED")));
  page.off("dialog", onDialog);
  return warned;
}

test("language, page, example, day and layers outlive a reload", () =>
  visit("lifecycle", async (page, problems) => {
    await choose(page, "sample", "2026-008");
    await moveTo(page, "2026-12-01");
    await choose(page, "layers", "浙江省");
    await page.keyboard.press("Escape");
    await at(page, "lang").getByText("English").click();
    await told(page, "lang=en");
    assert.equal(await reload(page, problems), false);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.equal(await at(page, "as-of").inputValue(), "2026-12-01");
    assert.match(await at(page, "sample").innerText(), /2026-008/);
    assert.match(await at(page, "layers").innerText(), /Zhejiang/);
    assert.equal(JSON.parse(await factsOf(page).inputValue()).case, "2026-008");
    await page.getByRole("link", { name: "Study" }).click();
    await choose(page, "sample", "");
    await told(page, "sample=study/");
    await reload(page, problems);
    await at(page, "hours").waitFor();
  }));

test("the time of the duty calendar outlives a reload", () =>
  visit("calendar", async (page, problems) => {
    await at(page, "over-from").fill("2026-04-01");
    await at(page, "over-from").press("Tab");
    await told(page, "over=2026-04-01");
    await reload(page, problems);
    assert.equal(await at(page, "over-from").inputValue(), "2026-04-01");
  }));

test("an address that tells nonsense shows the page all the same", () =>
  visit("lifecycle?sample=none&day=2026-99-99&lang=xx&layers=none&rulebook=none", async (page, problems) => {
    await at(page, "stage").first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  }));

test("of an example no warning is given; of facts or rules of one's own it is", () =>
  visit("lifecycle", async (page, problems) => {
    assert.equal(await reload(page, problems), false);
    await factsOf(page).fill((await factsOf(page).inputValue()).replace("2026-017", "mine"));
    assert.equal(await reload(page, problems), true);
    // They are in no address, and the example is there again.
    assert.doesNotMatch(await page.evaluate(() => location.hash), /mine/);
    await choose(page, "rulebook", "自己的规则集");
    await at(page, "own-rulebook").locator("textarea").fill("{}");
    assert.equal(await reload(page, problems), true);
  }));
