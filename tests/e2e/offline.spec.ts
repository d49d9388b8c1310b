import { expect } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { ChatPage } from "./support/chat-page";
import { Conversation } from "./support/conversation";
import { SIZES, short, test } from "./support/two-models";

const NOTICE = "You are offline. What you send goes out when you are back.";

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("what is sent without a network goes out when it is back, once and in order", async ({
      page,
      context,
    }) => {
      const chat = await new Conversation(page).open();
      await chat.send(short("kelp"));
      await chat.replyWithStatus("done");
      await context.setOffline(true);
      await expect(page.getByText(NOTICE)).toBeVisible();
      await chat.send(short("limpet"));
      await expect(page.getByTestId("pending-reply")).toHaveText(/offline.*when you are back/);
      await chat.queue(short("urchin"));
      await expect(page.getByText("urchin")).toBeVisible();
      await expect(chat.messages).toHaveCount(3);
      await chat.look("offline", `waiting-${size}`);
      await chat.expectAccessible();
      await context.setOffline(false);
      await expect(page.getByText(NOTICE)).toBeHidden();
      await expect(chat.replies.last()).toContainText(fakeText("urchin", 12));
      await chat.replyWithStatus("done");
      await page.reload();
      await expect(chat.questions).toContainText(["kelp", "limpet", "urchin"]);
      await expect(chat.messages).toHaveCount(6);
    });
  });
}

test("a first message waits for the network with all that it needs", async ({ page, context }) => {
  const chat = await new ChatPage(page).open();
  // By the page's own scripts: it listens.
  await expect(chat.composer).toBeFocused();
  await context.setOffline(true);
  await chat.send("[[fake tokens=12 seed=first]] hello");
  await expect(page.getByTestId("pending-reply")).toContainText("offline");
  await context.setOffline(false);
  expect(await chat.replyWithStatus("done")).toBe(fakeText("first", 12));
});

test("a message that waits for the network can be taken back", async ({ page, context }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=12 seed=kept]] hello");
  await chat.replyWithStatus("done");
  await context.setOffline(true);
  await chat.send("on second thoughts");
  await chat.stop();
  await expect(page.getByTestId("failure")).toContainText("Your message was not sent");
  await page.getByTestId("failure").getByRole("button", { name: "Edit message" }).click();
  await expect(chat.composer).toHaveValue("on second thoughts");
  await context.setOffline(false);
  await expect(page.getByText(NOTICE)).toBeHidden();
  await chat.send("[[fake tokens=12 seed=better]] better");
  await expect(chat.replies.last()).toContainText(fakeText("better", 12));
  await page.reload();
  await expect(chat.replies).toHaveCount(2);
  await expect(page.getByText("on second thoughts")).toHaveCount(0);
});
