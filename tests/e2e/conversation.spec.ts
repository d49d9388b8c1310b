import { expect, type Page } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { rowsOf } from "../support/database";
import { until } from "../support/until";
import { Conversation } from "./support/conversation";
import { endless, SIZES, short, test } from "./support/two-models";

/** Waits until this reply is whole: the one before it, which is the last one a while longer, is so already. */
async function answered(chat: Conversation, seed: string) {
  await expect(chat.replies.last()).toContainText(fakeText(seed, 12));
  await chat.replyWithStatus("done");
}

async function twoTurns(page: Page) {
  const chat = await new Conversation(page).open();
  for (const seed of ["alpha", "beta"]) {
    await chat.send(short(seed));
    await answered(chat, seed);
  }
  return { chat, id: await chat.chatId() };
}

/** Waits until the server has heard what the last reply of a chat is thought of. */
function untilVoted(chatId: string, vote: number | null) {
  return until(`the server has ${vote}`, async () => (await rowsOf(chatId)).at(-1)?.vote === vote);
}

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("an edited message is a branch, and the way back to the first is kept", async ({
      page,
    }) => {
      const { chat, id } = await twoTurns(page);
      await chat.edit("alpha", short("gamma"));
      await answered(chat, "gamma");
      await expect(chat.questions).toHaveCount(1);
      await expect(chat.versionsOf(chat.questions.first())).toHaveText(/Version 2 \/ ?of 2/);
      await page.reload();
      await expect(chat.questions).toHaveText([/gamma/]);
      await chat.look("conversation", `edited-${size}`);

      await chat.step(chat.questions.first(), "Previous version");
      await expect(chat.questions).toHaveText([/alpha/, /beta/]);
      await expect(page.getByRole("button", { name: "Next version" })).toBeFocused();
      await page.reload();
      await expect(chat.questions).toHaveText([/alpha/, /beta/]);
      expect(await rowsOf(id)).toHaveLength(6);
      await chat.expectAccessible();
    });

    test("a message that is sent while another branch is on its way stays", async ({ page }) => {
      const { chat, id } = await twoTurns(page);
      await chat.edit("beta", short("gamma"));
      await answered(chat, "gamma");
      await chat.composer.fill(short("delta"));
      const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
      await page.route(`**/api/chats/${id}`, async (route) => {
        const response = await route.fetch();
        await go;
        await route.fulfill({ response });
      });
      const asked = page.waitForRequest(`**/api/chats/${id}`);
      await chat.step(chat.questions.last(), "Previous version");
      await asked;
      const sent = page.waitForResponse("**/api/chat");
      await page.getByRole("button", { name: "Send message" }).click();
      await sent;
      letGo();
      await answered(chat, "delta");
      await expect(chat.questions).toHaveText([/alpha/, /gamma/, /delta/]);
      await page.reload();
      await expect(chat.questions).toHaveText([/alpha/, /gamma/, /delta/]);
    });

    test("a reply is written again by another model, which it names", async ({ page }) => {
      const { chat } = await twoTurns(page);
      await chat.retryWith(chat.replies.last(), "other");
      await expect(chat.versionsOf(chat.replies.last())).toHaveText(/Version 2 \/ ?of 2/);
      await chat.replyWithStatus("done");
      await expect(chat.replies.last().getByRole("button", { name: /^other/ })).toBeVisible();
      await chat.step(chat.replies.last(), "Previous version");
      await expect(chat.replies.last().getByRole("button", { name: /^fake/ })).toBeVisible();
      await chat.look("conversation", `versions-${size}`);
    });
  });
}

test("an edit that was not sent is there again after a reload, until it is cancelled", async ({
  page,
}) => {
  const { chat } = await twoTurns(page);
  const question = chat.questions.first();
  await question.hover();
  await question.getByRole("button", { name: "Edit message" }).click();
  const editor = question.getByRole("textbox", { name: "Edit your message" });
  await editor.fill("[[fake tokens=12 seed=gamma]] better words");
  await page.reload();
  await expect(editor).toHaveValue("[[fake tokens=12 seed=gamma]] better words");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(editor).toBeHidden();
  await page.reload();
  await expect(chat.replies).toHaveCount(2);
  await expect(editor).toBeHidden();
});

test("a vote is kept, and taken back", async ({ page }) => {
  const { chat, id } = await twoTurns(page);
  const up = chat.replies.last().getByRole("button", { name: "Good reply" });
  await up.click();
  await expect(up).toHaveAttribute("aria-pressed", "true");
  await untilVoted(id, 1);
  await page.reload();
  await expect(up).toHaveAttribute("aria-pressed", "true");
  await up.click();
  await expect(up).toHaveAttribute("aria-pressed", "false");
  await untilVoted(id, null);
});

test("a vote is kept though the page is reloaded before the server hears it", async ({ page }) => {
  const { chat, id } = await twoTurns(page);
  const up = chat.replies.last().getByRole("button", { name: "Good reply" });
  const { promise: isReloaded, resolve: goOn } = Promise.withResolvers<void>();
  await page.route("**/vote", async (route) => {
    await isReloaded;
    await route.continue();
  });
  await up.click();
  await expect(up).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  goOn();
  await untilVoted(id, 1);
  await page.reload();
  await expect(up).toHaveAttribute("aria-pressed", "true");
});

test("nothing is edited while a reply is written, and the page says so", async ({ page }) => {
  const { chat } = await twoTurns(page);
  await chat.send(endless("delta"));
  await chat.replyOfAtLeast(40);
  await chat.questions.first().hover();
  await chat.questions.first().getByRole("button", { name: "Edit message" }).click();
  await expect(page.getByText("A reply is being written.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Edit your message" })).toHaveCount(0);
  await chat.stop();
  await chat.replyWithStatus("stopped");
});

test("another tab goes over to the branch that was chosen in this one", async ({
  page,
  context,
}) => {
  const { chat, id } = await twoTurns(page);
  const other = await new Conversation(await context.newPage()).open(`/chat/${id}`);
  await page.bringToFront();
  await chat.edit("beta", short("gamma"));
  await answered(chat, "gamma");
  await expect(other.questions).toHaveText([/alpha/, /gamma/]);
  await chat.step(chat.questions.last(), "Previous version");
  await expect(other.questions).toHaveText([/alpha/, /beta/]);
});

test("a reload while a branch is written goes on with that branch", async ({ page }) => {
  const { chat } = await twoTurns(page);
  await chat.edit("beta", endless("delta"));
  await expect(chat.replies.last()).toContainText(fakeText("delta", 10));
  const before = await chat.replyText();
  await page.reload();
  const after = await chat.replyOfAtLeast(before.length);
  expect(after.startsWith(before)).toBe(true);
  await expect(chat.questions).toHaveText([/alpha/, /delta/]);
  await chat.stop();
});

test.describe("narrow and dark", () => {
  test.use({ viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true });

  test("all of it has room at 320 pixels", async ({ page }) => {
    const { chat } = await twoTurns(page);
    await chat.edit("beta", short("gamma"));
    await answered(chat, "gamma");
    await chat.retryWith(chat.replies.last(), "other");
    await expect(chat.versionsOf(chat.replies.last())).toBeVisible();
    await chat.replyWithStatus("done");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
    await chat.look("conversation", "narrow-dark");
    await chat.expectAccessible();
  });
});
