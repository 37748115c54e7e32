// Pages in a Chromium without a window, from a server of this process.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".tsv": "text/plain",
};
const PATHS = [process.env.JICENG_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves folders by their first name; each with its own Content-Security-Policy if it has one. */
export async function serve(folders) {
  const server = createServer((request, response) => {
    const [, name, ...rest] = decodeURIComponent(request.url.split("?")[0]).split("/");
    const it = folders[name];
    const path = it && normalize(join(it.folder, rest.join("/") || "index.html"));
    if (!path || !path.startsWith(it.folder) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const headers = { "content-type": TYPES[extname(path)] ?? "application/octet-stream" };
    if (it.policy) headers["content-security-policy"] = it.policy;
    response.writeHead(200, headers).end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}`;
  return { base, close: () => new Promise((done) => server.close(done) && server.closeAllConnections()) };
}

/** A browser with a fresh profile, and options of Playwright beside ours. */
export async function browser(options = {}) {
  const executablePath = PATHS.find((it) => it && existsSync(it));
  if (!executablePath) throw new Error("no Chromium: apt-get install --yes chromium");
  const profile = mkdtempSync(join(tmpdir(), "jiceng-chromium-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, headless: true, ...options });
  return {
    /** A page, with what it complained of and what it asked for. */
    async page() {
      const page = await context.newPage();
      const problems = [];
      const requests = [];
      page.on("pageerror", (it) => problems.push(String(it)));
      page.on("console", (it) => ["error", "warning"].includes(it.type()) && problems.push(it.text()));
      page.on("request", (it) => requests.push(it.url()));
      page.on("requestfailed", (it) => problems.push(`${it.url()}: ${it.failure()?.errorText}`));
      return { page, problems, requests };
    },
    /** The title of a page once it has one, and what it complained of. */
    async title(url, timeout = 60_000) {
      const page = await context.newPage();
      const problems = [];
      page.on("pageerror", (it) => problems.push(String(it)));
      // Only the page of the browser asks for an icon.
      const isIcon = (it) => it.location().url.endsWith("/favicon.ico");
      page.on("console", (it) => it.type() === "error" && !isIcon(it) && problems.push(it.text()));
      page.on("requestfailed", (it) => problems.push(`${it.url()}: ${it.failure()?.errorText}`));
      await page.goto(url);
      await page.waitForFunction(() => document.title !== "", undefined, { timeout }).catch(() => {});
      const title = await page.title();
      await page.close();
      return problems.length > 0 || title === "" ? `${title}; ${problems.join("; ")}` : title;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
