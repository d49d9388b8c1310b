import { expect, type Page } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { alive } from "./support/alive";
import { Conversation } from "./support/conversation";
import { held, SIZES, short, test } from "./support/two-models";

const list = (page: Page) => page.getByTestId("slash-menu").getByRole("listbox");
const option = (page: Page, name: string) => list(page).getByRole("option", { name, exact: true });
const active = (page: Page) => list(page).getByRole("option", { selected: true });

/** Types as a person does, so that the page hears every key. */
async function type(chat: Conversation, text: string): Promise<void> {
  await alive(chat.page);
  await chat.composer.focus();
  await chat.page.keyboard.type(text);
}

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("a slash opens commands, which are found by their words and chosen", async ({ page }) => {
      const chat = await new Conversation(page).open();
      await type(chat, "/");
      await expect(option(page, "Attach files…")).toBeVisible();
      await expect(chat.composer).toBeFocused();
      await chat.look("slash-commands", `new-${size}`);
      await chat.expectAccessible();
      await type(chat, "sett");
      await expect(list(page).getByRole("option")).toHaveCount(1);
      if (size === "desktop") await page.keyboard.press("Enter");
      else await option(page, "Settings").tap();
      await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name: "Settings" })).toBeHidden();
      await expect(chat.composer).toHaveValue("");
      await expect(list(page)).toHaveCount(0);
    });

    test("a chat is answered again, moved, shared and saved from the composer", async ({
      page,
    }) => {
      const chat = await new Conversation(page).open();
      await chat.send(short("kelp"));
      await chat.replyWithStatus("done");
      await type(chat, "/");
      await expect(option(page, "Share…")).toBeVisible();
      // It would have to leave this one.
      await expect(option(page, "Temporary chat")).toHaveCount(0);
      await chat.look("slash-commands", `chat-${size}`);
      await chat.expectAccessible();
      await type(chat, "markdown");
      const download = page.waitForEvent("download");
      await option(page, "Export as Markdown").click();
      expect((await download).suggestedFilename()).toMatch(/\.md$/);
      await type(chat, "/share");
      await option(page, "Share…").click();
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(chat.composer).toBeFocused();
      await type(chat, "/retry");
      await option(page, "Answer the last message again").click();
      await expect(chat.versionsOf(chat.messages.last())).toBeVisible();
      await chat.replyWithStatus("done");
    });
  });
}

test("the keys move, choose and close, and what fits no command is a message", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await type(chat, "/");
  await expect(active(page)).toHaveText(/Attach files/);
  await page.keyboard.press("ArrowDown");
  await expect(active(page)).toHaveText(/Choose the model/);
  const id = await active(page).getAttribute("id");
  await expect(chat.composer).toHaveAttribute("aria-activedescendant", id ?? "");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(active(page)).toHaveText(/Settings/);
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await expect(chat.composer).toHaveValue("/");
  await expect(chat.composer).toBeFocused();
  await type(chat, "model");
  await expect(list(page)).toHaveCount(0);
  // A new slash is a new question.
  await chat.composer.fill("");
  await type(chat, "/model");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("menuitemradio", { name: "other" })).toBeVisible();
  await page.getByRole("menuitemradio", { name: "other" }).click();
  await expect(page.getByRole("button", { name: "Model: other" })).toBeVisible();
  const text = "/tmp is full, what now? [[fake tokens=12 seed=tmp]]";
  await type(chat, text);
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await chat.replyWithStatus("done");
  await expect(chat.questions).toContainText(["/tmp is full"]);
});

test("a reply that was stopped is continued", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await chat.send(held("reef"));
  // So far as it is held: what follows is not held there once more.
  await expect(chat.replies.last()).toContainText(fakeText("reef", 40));
  await type(chat, "/continue");
  await expect(page.getByText("/ opens commands")).toHaveCount(0);
  await expect(list(page)).toHaveCount(0);
  await chat.composer.fill("");
  await chat.stop();
  await chat.replyWithStatus("stopped");
  await type(chat, "/cont");
  await option(page, "Continue the last reply").click();
  await chat.replyWithStatus("done");
});

test("an input method's keys choose nothing", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await type(chat, "/");
  await expect(option(page, "Attach files…")).toBeVisible();
  await chat.composer.evaluate((field) => {
    const init = { key: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent("keydown", init));
  });
  await expect(option(page, "Attach files…")).toBeVisible();
  await expect(chat.composer).toHaveValue("/");
});

test("the key that brings the focus to the composer writes no slash", async ({ page }) => {
  const chat = await new Conversation(page).open();
  // By itself, as soon as the page is alive.
  await expect(chat.composer).toBeFocused();
  await page.locator("#main").focus();
  await page.keyboard.press("/");
  await expect(chat.composer).toBeFocused();
  await expect(chat.composer).toHaveValue("");
  await page.keyboard.press("/");
  await expect(option(page, "Attach files…")).toBeVisible();
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("commands are found by German words", async ({ page }) => {
    const chat = new Conversation(page);
    await page.goto("/");
    const composer = page.getByRole("textbox", { name: "Nachricht" });
    await alive(page);
    await composer.focus();
    await page.keyboard.type("/");
    await expect(option(page, "Dateien anhängen …")).toBeVisible();
    await chat.look("slash-commands", "german");
    await page.keyboard.type("kontext");
    await page.keyboard.press("Enter");
    const details = page.getByRole("dialog", { name: /auf einmal liest$/ });
    await expect(details).toContainText("von 109.440 Tokens");
  });
});
