// Fields for days: typed by key, cleared, at the first and the last day; they stay whatever is typed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, at, choose, moveTo, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-test"));
const answered = (page) => at(page, "no-answer").count().then((n) => n === 0);

/** Types a day with another year, digit by digit, in whichever order the browser has the parts. */
async function typeYear(page, name, year) {
  const field = at(page, name);
  const before = await field.inputValue();
  const [, month, day] = before.split("-");
  const wanted = `${year}-${month}-${day}`;
  for (const keys of [`${month}${day}${year}`, `${year}${month}${day}`]) {
    await field.evaluate((it) => it.blur());
    await field.focus();
    await page.keyboard.type(keys);
    if ((await field.inputValue()) === wanted) break;
  }
  return wanted;
}

test("a day is typed by key: the years on the way there are not asked about", () =>
  visit("lifecycle", async (page) => {
    const day = await typeYear(page, "as-of", "2027");
    assert.equal(await at(page, "as-of").inputValue(), day);
    assert.equal(await focused(page), "as-of");
    assert.ok(await answered(page));
    await page.locator('[data-test=clocks] tr[data-duty="petition/handle"]', { hasText: "未履行" }).waitFor();
  }));

test("a field that is left empty, or with a day that is none, shows the day of the answer again and says so", () =>
  visit("points", async (page) => {
    const before = await at(page, "as-of").inputValue();
    for (const it of ["", "0202-12-01", "2200-01-01"]) {
      await at(page, "as-of").fill(it);
      assert.ok(await answered(page), it);
      await at(page, "as-of").blur();
      assert.equal(await at(page, "as-of").inputValue(), before, it);
      assert.match(await at(page, "day-refused").innerText(), /1949年至2199年/);
    }
    await moveTo(page, "2026-06-30");
    assert.equal(await at(page, "day-refused").innerText(), "");
  }));

test("the buttons stop at the first and at the last day", () =>
  visit("study", async (page) => {
    for (const [day, name] of [["2199-12-31", "后一天"], ["1949-01-01", "前一天"]]) {
      await moveTo(page, day);
      const button = page.getByRole("button", { name, exact: true });
      assert.equal(await button.getAttribute("aria-disabled"), "true");
      await button.focus();
      await page.keyboard.press("Enter");
      assert.equal(await at(page, "as-of").inputValue(), day);
      assert.equal(await button.evaluate((it) => it === document.activeElement), true);
    }
  }));

test("the time of the duty calendar can be mended when it ends before it begins", () =>
  visit("calendar", async (page) => {
    await at(page, "over-from").fill("2027-06-01");
    await at(page, "problem").waitFor();
    assert.match(await at(page, "problem").innerText(), /[\u4e00-\u9fff][\s\S]*\/over/);
    await at(page, "over-until").fill("2027-12-31");
    await at(page, "calendar").first().waitFor();
    const day = await typeYear(page, "over-until", "2028");
    assert.equal(await at(page, "over-until").inputValue(), day);
    assert.equal(await focused(page), "over-until");
    assert.ok(await answered(page));
  }));

test("the day stays in sight and in use while the facts are wrong, on a phone too", () =>
  visit("lifecycle", async (page) => {
    await page.locator("[data-test=facts] textarea").fill('{ "case": 1 }');
    await at(page, "no-answer").waitFor();
    await moveTo(page, "2026-12-01");
    await choose(page, "sample", "2026-008");
    await at(page, "stage").first().waitFor();
  }, { size: PHONE }));
