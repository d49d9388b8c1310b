import type { Browser, Page } from "@playwright/test";
import type { FakeProvider } from "../../tests/fake-provider/fake-provider.ts";
import { type MainThread, traceWhile } from "./page-trace.ts";
import { sampleText } from "./sample-text.ts";

/** Where a chat of so many messages is open, with its composer ready. */
export type Contestant = { name: string; open(browser: Browser, count: number): Promise<Page> };

export type Feel = MainThread & { messages: number; tokens: number; longestFrameMs: number };

const LETTERS = 60_000;
/** The fake provider's tokens are four characters. */
const TOKENS = LETTERS / 4;
/** The end is where a growing message costs most. */
const MEASURED_TOKENS = 3_000;
/** 200 tokens a second: a timer's five milliseconds are a little longer. */
const PACE_MS = 4.7;

/** Frames as the page gets them, from now on. */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const frames = { last: performance.now(), longest: 0 };
    Object.assign(window, { frames });
    const take = (now: number) => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      requestAnimationFrame(take);
    };
    requestAnimationFrame(take);
  });
  return () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, "frames"), "longest")));
}

function shownLength(page: Page): Promise<number> {
  return page.evaluate(() => {
    const replies = document.querySelectorAll('[data-role="assistant"]');
    return replies[replies.length - 1]?.textContent?.length ?? 0;
  });
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
  // The marks of Markdown are not shown: less than what was sent, but most of it.
  while ((await shownLength(page)) < LETTERS * 0.7) await page.waitForTimeout(100);
  const session = await page.context().newCDPSession(page);
  const longestFrame = await watchFrames(page);
  let longestFrameMs = 0;
  const thread = await traceWhile(session, async () => {
    while (await isReplying(page)) await page.waitForTimeout(LOOK_AGAIN_MS);
    longestFrameMs = await longestFrame();
  });
  await page.context().close();
  return { messages, tokens: MEASURED_TOKENS, longestFrameMs, ...thread };
}
