import { expect, type Page, type Route } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { rowsOf } from "../support/database";
import { until } from "../support/until";
import { ChatPage } from "./support/chat-page";
import { Conversation } from "./support/conversation";
import { held, SIZES, short, test } from "./support/two-models";

const NOTICE = "You are offline. What you send goes out when you are back.";

const notice = (page: Page) => page.getByRole("status").filter({ hasText: NOTICE });

/** The page goes without a word, as with a tab that is killed; without a network it could not come again. */
async function leaveAndComeBack(page: Page, connect: () => Promise<void>): Promise<void> {
  const address = page.url();
  // An empty document of the same origin: nothing of the app runs here.
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: "" }), {
    times: 1,
  });
  await page.goto(address);
  await connect();
  await page.goto(address);
}

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
      await expect(notice(page)).toHaveCount(1);
      await chat.send(short("limpet"));
      await expect(page.getByTestId("pending-reply")).toHaveText(/offline.*when you are back/);
      await chat.queue(short("urchin"));
      await expect(page.getByText("urchin")).toBeVisible();
      await expect(chat.messages).toHaveCount(3);
      await chat.look("offline", `waiting-${size}`);
      await chat.expectAccessible();
      await context.setOffline(false);
      await expect(notice(page)).toHaveCount(0);
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
  await expect(notice(page)).toHaveCount(0);
  await chat.send("[[fake tokens=12 seed=better]] better");
  await expect(chat.replies.last()).toContainText(fakeText("better", 12));
  await page.reload();
  await expect(chat.replies).toHaveCount(2);
  await expect(page.getByText("on second thoughts")).toHaveCount(0);
});

test("a message that the server may have is not called unsent when it is stopped without a network", async ({
  page,
  context,
  provider,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("kelp"));
  await chat.replyWithStatus("done");
  // It arrives, and its answer does not.
  const id = await chat.chatId();
  const holdAnswer = (route: Route) => void route.fetch().catch(() => undefined);
  await page.route("**/api/chat", holdAnswer, { times: 1 });
  await chat.send(held("limpet"));
  await until("the server has it", async () => (await rowsOf(id)).length === 4);
  await context.setOffline(true);
  await expect(notice(page)).toHaveCount(1);
  await chat.stop();
  await expect(page.locator("[data-sonner-toast]")).toBeVisible();
  await expect(page.getByTestId("failure")).toHaveCount(0);
  await context.setOffline(false);
  await provider.release("limpet");
  await expect(chat.replies.last()).toContainText(fakeText("limpet", 60));
  await expect(chat.replies).toHaveCount(2);
});

test("what waits for the network when the page goes comes back in its order, and goes when it is sent", async ({
  page,
  context,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("kelp"));
  await chat.replyWithStatus("done");
  await context.setOffline(true);
  await chat.send(short("limpet"));
  await chat.queue(short("urchin"));
  await expect(page.getByText("urchin")).toBeVisible();
  await leaveAndComeBack(page, () => context.setOffline(false));
  await expect(chat.composer).toHaveValue(short("limpet"));
  await expect(page.getByText(/until you send/)).toBeVisible();
  // Once more: what is held stays so.
  await page.reload();
  await expect(page.getByText(/until you send/)).toBeVisible();
  await page.getByRole("button", { name: "Send message" }).click();
  await expect(chat.questions).toContainText(["kelp", "limpet", "urchin"], { timeout: 30_000 });
  await expect(chat.replies).toHaveCount(3);
  await chat.replyWithStatus("done");
});

test("what waits in a chat that never began is in the next one when the page goes", async ({
  page,
  context,
}) => {
  const chat = await new Conversation(page).open();
  await expect(chat.composer).toBeFocused();
  await context.setOffline(true);
  await chat.send("the first words");
  await chat.chatId();
  await chat.queue("the second words");
  await expect(page.getByText("the second words")).toBeVisible();
  await chat.composer.fill("half a thought");
  await leaveAndComeBack(page, () => context.setOffline(false));
  await page.waitForURL("/");
  await expect(chat.composer).toHaveValue("the first words\n\nthe second words\n\nhalf a thought");
});

test("what waited behind a message that is taken back waits on, and goes after it", async ({
  page,
  context,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("kelp"));
  await chat.replyWithStatus("done");
  await context.setOffline(true);
  await chat.send(short("limpet"));
  await chat.queue(short("urchin"));
  await chat.stop();
  await page.getByTestId("failure").getByRole("button", { name: "Edit message" }).click();
  await context.setOffline(false);
  await expect(chat.queued).toHaveText([/urchin/]);
  await expect(page.getByText(/until you send/)).toBeVisible();
  await expect(chat.composer).toHaveValue(short("limpet"));
  await page.getByRole("button", { name: "Send message" }).click();
  await expect(chat.questions).toContainText(["kelp", "limpet", "urchin"]);
  await expect(chat.replies).toHaveCount(3);
});

test("a temporary message that waits for the network can be taken back", async ({
  page,
  context,
}) => {
  const chat = await new Conversation(page).open("/?temporary");
  await expect(page.getByRole("heading", { name: "Temporary chat" })).toBeVisible();
  await context.setOffline(true);
  await chat.send(short("limpet"));
  await expect(page.getByTestId("pending-reply")).toContainText("offline");
  await chat.stop();
  await expect(page.getByTestId("failure")).toContainText("could not be reached");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(chat.replies.last()).toContainText(fakeText("limpet", 12));
});
