import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { seedChat, signInBrowser } from "./seed-chat.ts";

type Script = { name: string; gzip: number; brotli: number; isInPage: boolean };

/** What of a page's JavaScript comes before anybody does anything: named in the page, and what it fetches by itself. */
async function scriptsOf(
  browser: Browser,
  app: string,
  pathOf: (userId: string) => Promise<string>,
) {
  const context = await browser.newContext();
  const userId = await signInBrowser(context.request, app);
  const path = await pathOf(userId);
  const html = await (await context.request.get(app + path)).text();
  const page = await context.newPage();
  const scripts: Promise<Script>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const name = new URL(response.url()).pathname.split("/").at(-1) ?? "";
    scripts.push(
      response.body().then((body) => ({
        name,
        gzip: gzipSync(body, { level: 9 }).length,
        brotli: brotliCompressSync(body).length,
        isInPage: html.includes(name),
      })),
    );
  });
  await page.goto(app + path, { waitUntil: "networkidle" });
  const all = await Promise.all(scripts);
  await context.close();
  return all;
}

/** In kB of 1,000 bytes. */
function total(scripts: Script[], compression: "gzip" | "brotli"): string {
  const bytes = scripts.reduce((sum, script) => sum + script[compression], 0);
  return `${(bytes / 1_000).toFixed(1)} kB ${compression}`;
}

const totals = (scripts: Script[]) => `${total(scripts, "gzip")}, ${total(scripts, "brotli")}`;

/** The app itself leaves compressing to what stands before it: the sizes are what that would send. */
export async function firstLoad(browser: Browser, app: string): Promise<void> {
  const pages = {
    "a new chat": async () => "/",
    "a chat of 10 messages": async (userId: string) => `/chat/${await seedChat(userId, 10)}`,
  };
  for (const [name, pathOf] of Object.entries(pages)) {
    const scripts = await scriptsOf(browser, app, pathOf);
    const inPage = scripts.filter(({ isInPage }) => isInPage);
    const later = scripts.filter(({ isInPage }) => !isInPage);
    console.log(`\n${name}: first ${totals(inPage)}; then, as needed, ${totals(later)}`);
    console.table(scripts.toSorted((a, b) => b.gzip - a.gzip));
  }
}
