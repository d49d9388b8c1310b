/**
 * How a page feels while a reply of 60 KB streams into it at 200 tokens a second, in chats of 10, 100 and 500
 * messages; beside it a page that renders every message anew with every word. `first-load`: the JavaScript of a page.
 */
import { type Browser, chromium } from "@playwright/test";
import { startFakeProvider } from "../../tests/fake-provider/fake-provider.ts";
import { startApp } from "../../tests/support/app-server.ts";
import { everything } from "./everything.ts";
import { firstLoad } from "./first-load.ts";
import { type Contestant, type Feel, feelOf } from "./long-chat.ts";
import { closeDatabase, seedChat, signInBrowser } from "./seed-chat.ts";

const SIZES = [10, 100, 500];

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

function holdfast(app: string): Contestant {
  return {
    name: "Holdfast",
    async open(browser: Browser, count: number) {
      const context = await browser.newContext();
      const userId = await signInBrowser(context.request, app);
      const page = await context.newPage();
      await page.goto(`${app}/chat/${await seedChat(userId, count)}`, { waitUntil: "networkidle" });
      return page;
    },
  };
}

function report(name: string, feels: Feel[]): void {
  console.log(`\n${name}`);
  console.table(
    feels.map((feel) => ({
      messages: feel.messages,
      "frames over 50 ms": feel.longFrames.length,
      "the longest, ms": Math.round(Math.max(0, ...feel.longFrames)),
      "longest task, ms": Math.round(feel.longestTaskMs),
      "of processor time": Math.round(feel.longestCpuMs),
      "tasks over 50 ms": feel.longTasks,
      "main thread per 1,000 tokens, ms": Math.round((feel.cpuMs / feel.tokens) * 1_000),
    })),
  );
}

const arguments_ = process.argv.slice(2);
const provider = await startFakeProvider();
const environment = {
  OPENAI_COMPATIBLE_BASE_URL: provider.url,
  OPENAI_COMPATIBLE_MODELS: "fake",
  OPENAI_COMPATIBLE_API_KEY: "test",
};
const app = await startApp(environment);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ARGS });
if (arguments_.includes("first-load")) await firstLoad(browser, app.url);
else {
  const rival = arguments_.includes("--alone") ? undefined : await everything(environment);
  for (const contestant of [holdfast(app.url), ...(rival ? [rival.contestant] : [])]) {
    const feels: Feel[] = [];
    for (const size of SIZES) feels.push(await feelOf(contestant, browser, provider, size));
    report(contestant.name, feels);
  }
  await rival?.app.kill("SIGTERM");
}
await browser.close();
await app.kill("SIGTERM");
await provider.close();
await closeDatabase();
