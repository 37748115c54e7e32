// The built workbench in a Chromium without a window, from a folder of a server of this process.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { browser, serve } from "../../../../bindings-wasm/test/support/browser.js";

const dist = fileURLToPath(new URL("../../../../target/workbench/dist", import.meta.url));
const shots = fileURLToPath(new URL("../../../../target/workbench/screenshots", import.meta.url));
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'";

let site;
let chromium;

export async function start() {
  mkdirSync(shots, { recursive: true });
  // Not at the root: the files have to work under any path.
  site = await serve({ bench: { folder: dist, policy: POLICY } });
  chromium = await browser({ locale: "zh-CN", reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
}

export async function stop() {
  await chromium?.close();
  await site?.close();
}

export const DESKTOP = { width: 1280, height: 900 };
/** A phone; and a desktop of 1280 pixels at 200 %, which is 640 of them. */
export const PHONE = { width: 360, height: 740 };
export const ZOOMED = { width: 640, height: 450 };

/** Opens a page of the workbench, does something there, and sees that nothing went wrong. */
export async function visit(name, act, { size = DESKTOP, lang = "zh" } = {}) {
  const { page, problems, requests } = await chromium.page();
  try {
    await page.setViewportSize(size);
    await page.goto(`${site.base}/bench/index.html#/${name}`);
    await page.locator("[data-test=rules], [data-test=due-form]").first().waitFor();
    if (lang === "en") await page.locator("[data-test=lang]").getByText("English").click();
    await act(page, problems);
    assert.deepEqual(problems, [], "the page complains of nothing");
    const elsewhere = requests.filter((it) => !it.startsWith(`${site.base}/`) && !it.startsWith("data:"));
    assert.deepEqual(elsewhere, [], "no request leaves the page's origin");
    assert.ok(requests.some((it) => it.endsWith(".wasm")), "the module was loaded");
  } finally {
    await page.close();
  }
}

export const shot = (page, name, options = {}) => page.screenshot({ path: join(shots, `${name}.png`), ...options });
export const at = (page, name) => page.locator(`[data-test=${name}]`);

/** Chooses in a list of Element Plus by what is written there. */
export async function choose(page, name, text) {
  await at(page, name).first().click();
  const option = page.locator(".el-select-dropdown__item:visible", { hasText: text }).first();
  await option.scrollIntoViewIfNeeded();
  await option.click();
}

/** Moves the day by typing it. */
export async function moveTo(page, day) {
  await at(page, "as-of").fill(day);
  await at(page, "as-of").press("Tab");
}

export const factsOf = (page) => page.locator("[data-test=facts] textarea");
