import { gzipSync } from "node:zlib";
import { ChatPage } from "./support/chat-page";
import { expect, test } from "./support/fixtures";

const MOST_BYTES = 200_000;

/** `node bench/run.mjs feel first-load` tells what is in them. */
test("a chat's page begins with less than 200 kB of compressed scripts", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5 seed=one]] hello");
  await chat.replyWithStatus("done");
  const html = await (await page.request.get(page.url())).text();
  // What `nomodule` marks is for browsers that nobody has any more.
  const tags = html.match(/<script\b(?![^>]* nomodule)[^>]* src="[^"]+"/gi) ?? [];
  const sizes = tags.map(async (tag) => {
    const path = tag.split('src="')[1]?.slice(0, -1) ?? "";
    const answer = await page.request.get(path);
    return gzipSync(await answer.body(), { level: 9 }).length;
  });
  const first = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(first).toBeGreaterThan(MOST_BYTES / 2);
  expect(first).toBeLessThan(MOST_BYTES);
});
