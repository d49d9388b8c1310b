import { expect } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { rowsOf, textOf } from "../support/database";
import { until } from "../support/until";
import { Conversation } from "./support/conversation";
import { endless, held, SIZES, short, test } from "./support/two-models";

/** The words of the questions, as the server has them. */
async function asked(chatId: string): Promise<string[]> {
  const rows = (await rowsOf(chatId)).filter(({ role }) => role === "user");
  return rows.map(({ parts }) => textOf(parts).split("]] ")[1] ?? "");
}

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("what is sent while a reply is written waits, and goes in order when it ends", async ({
      page,
      provider,
    }) => {
      const chat = await new Conversation(page).open();
      await chat.send(held("alpha"));
      const id = await chat.chatId();
      await chat.replyOfAtLeast(20);
      for (const seed of ["beta", "gamma", "delta"]) await chat.queue(short(seed));
      await expect(chat.queued).toHaveText([/beta/, /gamma/, /delta/]);
      await chat.look("conversation", `queue-${size}`);
      await chat.expectAccessible();
      await page.getByRole("button", { name: "Remove waiting message 2" }).click();
      await expect(chat.queued).toHaveText([/beta/, /delta/]);
      await provider.release("alpha");
      await expect(chat.queued).toHaveCount(0, { timeout: 30_000 });
      await expect(chat.questions).toHaveText([/alpha/, /beta/, /delta/]);
      await expect(chat.replies).toHaveCount(3);
      await chat.replyWithStatus("done");
      expect(await asked(id)).toEqual(["alpha", "beta", "delta"]);
    });
  });
}

test("what is sent before the code that sends it has come is on the page at once, and goes once", async ({
  page,
}) => {
  const chat = await new Conversation(page).open();
  const code = Promise.withResolvers<void>();
  await page.route("**/_next/static/chunks/**", async (route) => {
    await code.promise;
    await route.continue();
  });
  await chat.send(short("alpha"));
  const id = await chat.chatId();
  await expect(chat.questions).toHaveText([/alpha/]);
  for (const seed of ["beta", "gamma"]) await chat.queue(short(seed));
  code.resolve();
  await expect(chat.queued).toHaveCount(0, { timeout: 30_000 });
  await expect(chat.questions).toHaveText([/alpha/, /beta/, /gamma/]);
  await expect(chat.replies).toHaveCount(3);
  await chat.replyWithStatus("done");
  expect(await asked(id)).toEqual(["alpha", "beta", "gamma"]);
});

test("the queue is kept through a reload, and nothing is sent twice", async ({
  page,
  provider,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(held("alpha"));
  const id = await chat.chatId();
  await chat.replyOfAtLeast(20);
  await chat.queue(short("beta"));
  await chat.queue(short("gamma"));
  await page.reload();
  await expect(chat.queued).toHaveText([/beta/, /gamma/]);
  await provider.release("alpha");
  await expect(chat.queued).toHaveCount(0, { timeout: 30_000 });
  await expect(chat.questions).toHaveText([/alpha/, /beta/, /gamma/]);
  await expect(chat.replies).toHaveCount(3);
  await chat.replyWithStatus("done");
  await page.reload();
  await expect(chat.questions).toHaveText([/alpha/, /beta/, /gamma/]);
  expect(await asked(id)).toEqual(["alpha", "beta", "gamma"]);
});

test("two tabs show one queue, and one of them sends it", async ({ page, context, provider }) => {
  const chat = await new Conversation(page).open();
  await chat.send(held("alpha"));
  const id = await chat.chatId();
  await chat.replyOfAtLeast(20);
  const other = await new Conversation(await context.newPage()).open(`/chat/${id}`);
  await other.replyOfAtLeast(20);
  await chat.queue(short("beta"));
  await other.queue(short("gamma"));
  await expect(chat.queued).toHaveText([/beta/, /gamma/]);
  await provider.release("alpha");
  await until(
    "both are answered",
    async () => {
      const rows = await rowsOf(id);
      return rows.length >= 6 && rows.every(({ status }) => status === "done");
    },
    30_000,
  );
  expect(await asked(id)).toEqual(["alpha", "beta", "gamma"]);
  await expect(other.questions).toHaveText([/alpha/, /beta/, /gamma/]);
  // Each follows the one before: no branch came of it.
  const rows = await rowsOf(id);
  expect(rows.slice(1).map(({ parentId }) => parentId)).toEqual(
    rows.slice(0, -1).map((row) => row.id),
  );
});

test("send now stops the reply and sends; a stop alone makes the queue wait", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await chat.send(held("alpha"));
  await chat.replyOfAtLeast(20);
  await chat.queue(short("beta"));
  await chat.queue(endless("gamma"));
  await page.getByRole("button", { name: /send waiting message 2 now/ }).click();
  await expect(chat.questions).toHaveText([/alpha/, /gamma/]);
  await expect(chat.replies.first()).toHaveAttribute("data-status", "stopped");
  await expect(chat.replies.last()).toContainText(fakeText("gamma", 3));
  await chat.stop();
  await chat.replyWithStatus("stopped");
  await expect(page.getByText(/until you send/)).toBeVisible();
  await page.getByRole("button", { name: "Edit waiting message 1" }).click();
  await expect(chat.composer).toHaveValue(short("beta"));
  await expect(chat.queued).toHaveCount(0);
});

test("selected words of a reply become a quote, by the button and by the keyboard", async ({
  page,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("alpha"));
  const words = (await chat.replyWithStatus("done")).trim();
  await chat.replies.last().getByTestId("message-text").locator("p").first().selectText();
  await expect(page.getByRole("button", { name: "Quote" })).toBeVisible();
  await chat.look("conversation", "quote");
  await page.getByRole("button", { name: "Quote" }).click();
  await expect(chat.composer).toHaveValue(`> ${words}\n\n`);
  await expect(chat.composer).toBeFocused();
  await expect(page.getByRole("button", { name: "Quote" })).toHaveCount(0);
  await chat.composer.fill("Well:");
  // As soon as it is offered: no press of Playwright's is that quick.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("button[aria-keyshortcuts='Alt+Q']")) return;
      observer.disconnect();
      const press = { altKey: true, code: "KeyQ", bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent("keydown", press));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await chat.replies.last().getByTestId("message-text").locator("p").first().selectText();
  await expect(chat.composer).toHaveValue(`Well:\n\n> ${words}\n\n`);
});

test("what was sent while another device had a reply written waits for its end", async ({
  page,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("alpha"));
  await chat.replyWithStatus("done");
  const id = await chat.chatId();
  const refusal = { code: "reply_in_progress", message: "A reply is still being written." };
  await page.route("**/api/chat", (route) => route.fulfill({ status: 409, json: refusal }), {
    times: 1,
  });
  await chat.send(short("beta"));
  await expect(chat.questions).toHaveText([/alpha/, /beta/]);
  await expect(chat.replies.last()).toContainText(fakeText("beta", 12));
  await chat.replyWithStatus("done");
  await expect(page.getByTestId("failure")).toHaveCount(0);
  expect(await asked(id)).toEqual(["alpha", "beta"]);
});
