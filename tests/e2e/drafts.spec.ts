import type { Page } from "@playwright/test";
import { Attaching } from "./support/attaching";
import { ChatPage } from "./support/chat-page";
import { expect, test } from "./support/fixtures";

const storedDraft = (page: Page, key: string) =>
  page.evaluate((name) => localStorage.getItem(`holdfast:draft:${name}`), key);

const LONG = "words that took an hour to find";

test("what is sent in one tab leaves what is written in another one", async ({ page, context }) => {
  const writing = await new ChatPage(page).open();
  const sending = await new ChatPage(await context.newPage()).open();
  await writing.composer.fill(LONG);
  await expect.poll(() => storedDraft(page, "new")).toBe(LONG);

  await sending.composer.fill("[[fake tokens=5]] hi");
  await expect.poll(() => storedDraft(page, "new")).toContain("hi");
  await sending.page.getByRole("button", { name: "Send" }).click();
  await sending.replyWithStatus("done");
  await page.reload();
  await expect(writing.composer).toHaveValue(LONG);
});

test("what a tab wrote that is closed stands beside what another one writes", async ({
  page,
  context,
}) => {
  const closing = await new ChatPage(await context.newPage()).open();
  const chat = await new ChatPage(page).open();
  await closing.composer.fill(LONG);
  await expect.poll(() => storedDraft(page, "new")).toBe(LONG);
  await closing.page.close({ runBeforeUnload: true });
  await chat.composer.fill("short");
  await expect.poll(() => storedDraft(page, "new")).toBe("short");
  await page.reload();
  await expect(chat.composer).toHaveValue(`${LONG}\n\nshort`);

  await chat.composer.fill("[[fake tokens=5]] hi");
  await chat.page.getByRole("button", { name: "Send" }).click();
  await chat.replyWithStatus("done");
  expect(await storedDraft(page, "new")).toBeNull();
});

test("what is typed before the page comes alive goes on from the draft", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.composer.fill(LONG);
  await expect.poll(() => storedDraft(page, "new")).toBe(LONG);
  const gate = Promise.withResolvers<void>();
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await chat.composer.fill("typed early");
  gate.resolve();
  await expect(chat.composer).toHaveValue(`${LONG}\n\ntyped early`);
  await page.unroute("**/_next/static/chunks/*.js");
  await page.reload();
  await expect(chat.composer).toHaveValue(`${LONG}\n\ntyped early`);
});

test("a pasted text that is put back goes after what was typed meanwhile, once", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  const note = `Notes of a keeper\n${"wind and water, ".repeat(600)}end`;
  await attaching.paste(note);
  await attaching.saved("Notes of a keeper");
  await page.reload();
  const gate = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      await gate.promise;
      await route.continue();
    },
  );
  const putBack = page.getByRole("button", { name: "Paste Notes of a keeper as text instead" });
  await putBack.click();
  await expect(putBack).toBeDisabled();
  await chat.composer.fill("typed meanwhile");
  gate.resolve();
  await expect(chat.composer).toHaveValue(`typed meanwhile\n\n${note}`);
  await expect(attaching.chips).toHaveCount(0);
});

test("what is typed while a new chat is on its way does not go into the old one's message", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5]] hello");
  await chat.replyWithStatus("done");
  const id = await chat.chatId();
  await page.goto("about:blank");
  await chat.open(`/chat/${id}`);
  const gate = Promise.withResolvers<void>();
  await page.route(/[?&]_rsc=/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  for (const ask of [
    () => page.getByRole("link", { name: "New chat" }).first().click(),
    () => page.keyboard.press("Control+Shift+O"),
    async () => {
      await page.keyboard.type("/new chat");
      const command = page.getByTestId("slash-menu").getByRole("option", { selected: true });
      await expect(command).toContainText("New chat");
      await page.keyboard.press("Enter");
    },
  ]) {
    await chat.composer.focus();
    await ask();
    await page.keyboard.type("secret");
    await expect(chat.composer).toHaveValue("");
  }
  gate.resolve();
  await page.waitForURL("/");
  await expect(chat.composer).toBeFocused();
  expect(await storedDraft(page, id)).toBeNull();
});
