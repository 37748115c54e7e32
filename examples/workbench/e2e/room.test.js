// Room on small and large screens: verdicts in sight, tables that fit, nothing under what stays in sight.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, at, choose, shot, start, stop, visit } from "./support/pages.js";

before(start);
after(stop);

/** The tables of requirements and of clocks, on their pages. */
const TABLES = { lifecycle: "clocks", procedure: "requirements" };

for (const [name, table] of Object.entries(TABLES)) {
  test(`${name}: on a phone each verdict is in sight`, () =>
    visit(name, async (page) => {
      for (const lang of ["中文", "English"]) {
        await at(page, "lang").getByText(lang).click();
        const cut = await at(page, table).evaluate((it) => {
          const right = it.parentElement.getBoundingClientRect().right;
          return [...it.querySelectorAll(".verdict, .outcome")].filter((tag) => tag.getBoundingClientRect().right > right).length;
        });
        assert.equal(cut, 0, lang);
      }
      await at(page, table).scrollIntoViewIfNeeded();
      await shot(page, `${name}-table-360`);
    }, { size: PHONE }));

  test(`${name}: on a desktop the table fits its place`, () =>
    visit(name, async (page) => {
      for (const lang of ["中文", "English"]) {
        await at(page, "lang").getByText(lang).click();
        const over = await at(page, table).evaluate((it) => it.parentElement.scrollWidth - it.parentElement.clientWidth);
        assert.equal(over, 0, lang);
      }
    }, { size: DESKTOP }));
}

for (const [name, table] of [["lifecycle", "clocks"], ["points", "lines"]]) {
  test(`${name}: on a phone no column lies beyond the edge`, () =>
    visit(name, async (page) => {
      for (const lang of ["中文", "English"]) {
        await at(page, "lang").getByText(lang).click();
        const found = await at(page, table).evaluate((it) => {
          const box = it.parentElement.getBoundingClientRect();
          const cells = [...it.querySelectorAll("tbody td, tbody th")].filter((cell) => cell.textContent.trim() !== "");
          return {
            n: cells.length,
            cut: cells.filter((cell) => cell.getBoundingClientRect().right > box.right + 1).length,
            scrolls: it.parentElement.scrollWidth - it.parentElement.clientWidth,
            labels: [...it.querySelectorAll("tbody td")].map((cell) => getComputedStyle(cell, "::before").content).filter((it) => it !== "none"),
          };
        });
        assert.ok(found.n > 5);
        assert.deepEqual([found.cut, found.scrolls], [0, 0], lang);
        assert.ok(found.labels.some((it) => (name === "points" ? /计入|Counts/ : /最后一日|Last day/).test(it)), found.labels.join());
      }
      await at(page, table).scrollIntoViewIfNeeded();
      await shot(page, `${name}-cards-360`);
    }, { size: PHONE }));
}

test("nothing that has the focus lies under the day", () =>
  visit("lifecycle", async (page) => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await at(page, "trace-toggle").focus();
    const hidden = [];
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press("Shift+Tab");
      const it = await page.evaluate(() => {
        const [now, bar] = [document.activeElement, document.querySelector("[data-test=day]")];
        if (bar.contains(now)) return undefined;
        const [box, above] = [now.getBoundingClientRect(), bar.getBoundingClientRect()];
        return { name: now.getAttribute("aria-label") ?? now.textContent.trim(), under: box.top < above.bottom && box.bottom > above.top && box.top >= above.top };
      });
      if (it === undefined) break;
      if (it.under) hidden.push(it.name);
    }
    assert.deepEqual(hidden, []);
  }, { size: DESKTOP }));

test("the day is written whole on the time line of a phone", () =>
  visit("lifecycle", async (page) => {
    await choose(page, "sample", "2026-008");
    const line = at(page, "time-line");
    await line.scrollIntoViewIfNeeded();
    // The last column of pixels is blank: nothing runs over the edge.
    const inked = await line.locator("canvas").evaluate((it) => {
      const { data } = it.getContext("2d").getImageData(it.width - 2, 0, 2, it.height);
      return data.filter((_, n) => n % 4 === 3 && data[n] > 0).length;
    });
    assert.equal(inked, 0);
    await shot(page, "time-line-360");
  }, { size: PHONE }));
