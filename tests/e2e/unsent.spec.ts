import { v7 as uuid } from "uuid";
import { fakeText } from "../fake-provider/fake-provider";
import { ChatPage } from "./support/chat-page";
import { Conversation } from "./support/conversation";
import { expect, test } from "./support/fixtures";

test("a draft survives a reload, and a message that could not be sent is not lost", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.composer.fill("half a thought");
  await page.reload();
  await expect(chat.composer).toHaveValue("half a thought");
  await page.route("**/api/chat", (route) =>
    route.fulfill({
      status: 400,
      contentType: "application/json",
      body: JSON.stringify({ code: "invalid_request", message: "Not like this." }),
    }),
  );
  await chat.send("precious words");
  await expect(page.getByText("Not like this.")).toBeVisible();
  await expect(page.getByText("precious words").first()).toBeVisible();
  await page.reload();
  const kept = page
    .getByText("precious words")
    .or(chat.composer.filter({ hasText: "precious words" }));
  await expect(kept.first()).toBeVisible();
});

const REFUSAL = { status: 400, json: { code: "unavailable", message: "Not now." } };

test("what could not be sent is in the composer when its chat is met again", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await page.route("**/api/chat", (route) => route.fulfill(REFUSAL));
  await chat.send("the very first words");
  await expect(page.getByText("Not now.")).toBeVisible();
  await chat.beginAnew();
  await expect(chat.composer).toHaveValue("");
  await page.goBack();
  await expect(chat.composer).toHaveValue("the very first words");
  await page.unroute("**/api/chat");
  await chat.send("[[fake tokens=5 seed=begun]] hello");
  await expect(chat.replies.last()).toContainText(fakeText("begun", 5));
  await page.route("**/api/chat", (route) => route.fulfill(REFUSAL));
  await chat.send("precious words");
  await expect(page.getByText("Not now.")).toBeVisible();
  await chat.beginAnew();
  await expect(chat.replies).toHaveCount(0);
  const view = page.waitForResponse(/\/api\/chats\/[0-9a-f-]+$/);
  await page.goBack();
  await view;
  await expect(chat.composer).toHaveValue("precious words");
  await expect(page.getByTestId("message")).toHaveCount(2);
});

for (const isTaken of [true, false]) {
  test(`a message on its way when its chat was left ${isTaken ? "arrives" : "fails"} where the chat is met again`, async ({
    page,
  }) => {
    const chat = await new ChatPage(page).open();
    await chat.send("[[fake tokens=5 seed=one]] hello");
    await chat.replyWithStatus("done");
    const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
    await page.route("**/api/chat", async (route) => {
      await go;
      await (isTaken ? route.continue() : route.fulfill(REFUSAL));
    });
    const words = "[[fake tokens=5 seed=two]] precious words";
    const asked = page.waitForRequest("**/api/chat");
    await chat.send(words);
    await asked;
    await chat.beginAnew();
    await expect(chat.replies).toHaveCount(0);
    const view = page.waitForResponse(/\/api\/chats\/[0-9a-f-]+$/);
    await page.goBack();
    await view;
    await expect(chat.composer).toHaveValue("");
    // Nothing overtakes it.
    await expect(page.getByText("Your last message is still on its way.")).toBeVisible();
    letGo();
    if (isTaken) await expect(chat.replies.last()).toContainText(fakeText("two", 5));
    await expect(chat.composer).toHaveValue(isTaken ? "" : words);
    await expect(page.getByTestId("message")).toHaveCount(isTaken ? 4 : 2);
  });
}

test("what could not be sent stays on the page while another device goes on, and can be sent then", async ({
  page,
  provider,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5 seed=here]] hello");
  await chat.replyWithStatus("done");
  const id = await chat.chatId();
  const refusal = { code: "unavailable", message: "Not now." };
  await page.route("**/api/chat", (route) => route.fulfill({ status: 400, json: refusal }));
  await chat.send("[[fake tokens=5 seed=mine]] precious words");
  await expect(page.getByText("Not now.")).toBeVisible();
  const text = "[[fake tokens=60 hold=40 seed=there]] hello from another device";
  const message = { id: uuid(), role: "user", parts: [{ type: "text", text }] };
  const elsewhere = page.request.post("/api/chat", {
    data: { id, message, model: "compatible/fake" },
  });
  const item = page.locator(`nav a[href="/chat/${id}"]`);
  await expect(item).toContainText("being answered");
  await provider.release("there");
  expect((await elsewhere).ok()).toBe(true);
  await expect(item).not.toContainText("being answered");
  await expect(page.getByText("precious words").first()).toBeVisible();
  await page.unroute("**/api/chat");
  await page
    .getByTestId("failure")
    .getByRole("button", { name: /retry|try again/i })
    .click();
  await expect(page.getByText(fakeText("mine", 5))).toBeVisible();
});

test("what was not sent goes along with what is sent next", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await page.route("**/api/chat", (route) => route.fulfill(REFUSAL));
  await chat.send("the first words");
  await expect(page.getByText("Not now.")).toBeVisible();
  await page.unroute("**/api/chat");
  await chat.send("[[fake tokens=5 seed=both]] the second words");
  expect(await chat.replyWithStatus("done")).toBe(fakeText("both", 5));
  const question = page.getByTestId("message").first();
  await expect(question).toContainText(/the first words.*the second words/s);
  await page.reload();
  await expect(page.getByTestId("message")).toHaveCount(2);
  await expect(question).toContainText(/the first words.*the second words/s);
});

test("other words for a message that were not sent hold back the next message", async ({
  page,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send("[[fake tokens=5 seed=one]] alpha");
  await chat.replyWithStatus("done");
  await page.route("**/api/chat", (route) => route.fulfill(REFUSAL));
  await chat.edit("alpha", "[[fake tokens=5 seed=two]] gamma");
  await expect(page.getByText("Not now.")).toBeVisible();
  await page.unroute("**/api/chat");
  await chat.composer.fill("the next words");
  await expect(page.getByText("Your last message is not sent yet.")).toBeVisible();
  await chat.composer.press("Enter");
  await expect(chat.composer).toHaveValue("the next words");
  await page.getByTestId("failure").getByRole("button", { name: "Retry" }).click();
  await expect(chat.replies.last()).toContainText(fakeText("two", 5));
  await expect(chat.composer).toHaveValue("the next words");
});

test("what is taken back comes before what was written since", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await page.route("**/api/chat", (route) => route.fulfill(REFUSAL));
  await chat.send("the first words");
  await chat.composer.fill("newer words");
  await page.getByTestId("failure").getByRole("button", { name: "Edit message" }).click();
  await expect(chat.composer).toHaveValue("the first words\n\nnewer words");
});

test("what is taken to a new chat keeps what is written here and there", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5 seed=one]] hello");
  await chat.replyWithStatus("done");
  const path = new URL(page.url()).pathname;
  await chat.beginAnew();
  await chat.composer.fill("waits there");
  await chat.open(path);
  const gone = { status: 404, json: { code: "not_found", message: "Gone." } };
  const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
  await page.route("**/api/chat", (route) => route.fulfill(gone));
  await page.route(/\/api\/chats\/[0-9a-f-]+$/, async (route) => {
    await go;
    await route.fulfill(gone);
  });
  await chat.send("the first words");
  await page.getByRole("button", { name: "Take it to a new chat" }).click();
  await expect(chat.composer).toHaveValue("the first words");
  await chat.composer.fill("the first words, and more");
  letGo();
  await page.waitForURL("/");
  await expect(chat.composer).toHaveValue("the first words, and more\n\nwaits there");
});

for (const path of ["**/api/chat", "**/_next/static/chunks/**"]) {
  test(`a stop while ${path} is on its way says that the message was not sent`, async ({
    page,
  }) => {
    const chat = await new ChatPage(page).open();
    await expect(chat.composer).toBeFocused();
    const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
    await page.route(path, async (route) => {
      await go;
      await route.continue().catch(() => undefined);
    });
    await chat.send("[[fake tokens=5 seed=kept]] precious words");
    await chat.stop();
    await expect(page.getByRole("button", { name: "Send message" })).toBeVisible();
    letGo();
    const failure = page.getByTestId("failure");
    await expect(failure).toContainText("Your message was not sent");
    await expect(chat.replies).toHaveCount(0);
    await failure.getByRole("button", { name: "Retry" }).click();
    expect(await chat.replyWithStatus("done")).toBe(fakeText("kept", 5));
    await expect(page.getByTestId("message")).toHaveCount(2);
  });
}
