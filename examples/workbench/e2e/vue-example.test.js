// The component in examples/vue, built and opened as it is written.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { after, before, test } from "node:test";
import vue from "@vitejs/plugin-vue";
import { build } from "vite";
import { browser, serve } from "../../../bindings-wasm/test/support/browser.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here("../../../target/workbench/vue-example");
const component = here("../../vue/CaseStatus.vue");
const township = here("../../township/2026-014.json");
const modules = here("../node_modules");

const MAIN = `
import { createApp, h } from "vue";
import CaseStatus from ${JSON.stringify(component)};
const facts = ${readFileSync(township, "utf8")};
const right = { facts, asOf: "2026-11-23" };
const wrong = { facts: { ...facts, lifecycle: "petitio" }, asOf: "2026-11-23" };
createApp({ render: () => [h(CaseStatus, right), h(CaseStatus, wrong)] }).mount("#app");
`;

let site;
let chromium;

before(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "main.js"), MAIN);
  writeFileSync(join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="./main.js"></script>');
  const alias = { vue: join(modules, "vue"), jiceng: join(modules, "jiceng", "dist", "web.js") };
  await build({ root: folder, base: "./", logLevel: "warn", configFile: false, plugins: [vue()], resolve: { alias } });
  site = await serve({ page: { folder: join(folder, "dist") } });
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await site?.close();
});

test("examples/vue shows stage, clocks and findings, and what is wrong with facts", async () => {
  const { page, problems } = await chromium.page();
  await page.goto(`${site.base}/page/index.html`);
  await page.locator("section h2").waitFor();
  assert.equal(await page.locator("section h2").innerText(), "办理中");
  assert.match(await page.locator("section li").first().innerText(), /^[\u4e00-\u9fff、]+：2026-/);
  assert.match(await page.locator("section").innerText(), /《信访工作条例》/);
  assert.match(await page.getByRole("alert").innerText(), /petitio.*（\/facts\/lifecycle）/);
  assert.deepEqual(problems, []);
});
