import type { Browser, Page } from "@playwright/test";
import type { FakeProvider } from "../../tests/fake-provider/fake-provider.ts";
import { type MainThread, traceWhile } from "./page-trace.ts";
import { sampleText } from "./sample-text.ts";

/** Where a chat of so many messages is open, with its composer ready. */
export type Contestant = { name: string; open(browser: Browser, count: number): Promise<Page> };

export type Feel = MainThread & { messages: number; tokens: number; longFrames: number[] };

const LETTERS = 60_000;
/** The fake provider's tokens are four characters. */
const TOKENS = LETTERS / 4;
/** The end is where a growing message costs most. */
const MEASURED_TOKENS = 3_000;
/** More letters than come in a tenth of a second, and fewer than of a burst. */
const A_FLUSH = 250;
/** 200 tokens a second: a timer's five milliseconds are a little longer. */
const PACE_MS = 4.7;

/** The browser's own account of the frames that took over 50 ms, from now on. */
async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const longFrames: number[] = [];
    Object.assign(window, { longFrames });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longFrames.push(duration);
    }).observe({ type: "long-animation-frame" });
  });
  return () => page.evaluate(() => Reflect.get(window, "longFrames"));
}

function shownLength(page: Page): Promise<number> {
  return page.evaluate(() => {
    const replies = document.querySelectorAll('[data-role="assistant"]');
    return replies[replies.length - 1]?.textContent?.length ?? 0;
  });
}

/** The marks of Markdown are not shown: most of what came at once is there, and what comes now is what is measured. */
async function untilSteady(page: Page): Promise<void> {
  let before = 0;
  for (;;) {
    const length = await shownLength(page);
    if (length > LETTERS * 0.6 && length - before < A_FLUSH) return;
    before = length;
    await page.waitForTimeout(100);
  }
}

/** Seldom and without the roles and names of all elements, or looking would be a fifth of what is measured. */
const LOOK_AGAIN_MS = 250;

function isReplying(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button")].some((button) =>
      (button.ariaLabel ?? button.textContent)?.startsWith("Stop"),
    ),
  );
}

/** Streams a reply of 60 KB into a chat of so many messages, and measures its last 3,000 tokens. */
export async function feelOf(
  contestant: Contestant,
  browser: Browser,
  provider: FakeProvider,
  messages: number,
): Promise<Feel> {
  const page = await contestant.open(browser, messages);
  provider.script({ text: sampleText(LETTERS), burst: TOKENS - MEASURED_TOKENS, pace: PACE_MS });
  await page.getByRole("textbox", { name: "Message" }).fill("Write at length");
  await page.getByRole("button", { name: "Send" }).click();
  await untilSteady(page);
  const session = await page.context().newCDPSession(page);
  const framesOver = await watchFrames(page);
  let longFrames: number[] = [];
  const thread = await traceWhile(session, async () => {
    while (await isReplying(page)) await page.waitForTimeout(LOOK_AGAIN_MS);
    longFrames = await framesOver();
  });
  await page.context().close();
  return { messages, tokens: MEASURED_TOKENS, longFrames, ...thread };
}
