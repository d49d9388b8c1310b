import { spawnSync } from "node:child_process";
import type { Browser } from "@playwright/test";
import { type AppServer, startApp } from "../../tests/support/app-server.ts";
import type { Contestant } from "./long-chat.ts";

const DIR = "bench/feel/rival";

/** A page as the AI SDK's examples and vercel/chatbot have it: every message is rendered, by streamdown as it comes. */
export async function everything(
  environment: Record<string, string>,
): Promise<{ app: AppServer; contestant: Contestant }> {
  const build = spawnSync("node_modules/.bin/next", ["build", DIR], { stdio: "inherit" });
  if (build.status !== 0) throw new Error("the page that renders everything does not build");
  const app = await startApp(environment, DIR);
  return {
    app,
    contestant: {
      name: "every message rendered",
      async open(browser: Browser, count: number) {
        const page = await (await browser.newContext()).newPage();
        await page.goto(`${app.url}/?messages=${count}`, { waitUntil: "networkidle" });
        return page;
      },
    },
  };
}
