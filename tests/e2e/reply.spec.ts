import { fakeText } from "../fake-provider/fake-provider";
import { textOf } from "../support/database";
import { until } from "../support/until";
import { ChatPage } from "./support/chat-page";
import { expect, test } from "./support/fixtures";
import { savedRows } from "./support/saved-rows";

const TOKENS = 300;
/** About four seconds: long enough to do something in the middle. */
const slow = (seed: string) => `[[fake tokens=${TOKENS} pace=12ms seed=${seed}]] tell me`;

async function savedReply(chatId: string) {
  const rows = await savedRows(chatId);
  const [reply, ...others] = rows.filter(({ role }) => role === "assistant");
  if (!reply || others.length > 0) throw new Error("There is not one reply");
  return reply;
}

test("a message is answered, the chat gets an address, a title and a place in the sidebar", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=30 seed=first]] lighthouses at night");
  expect(await chat.replyWithStatus("done")).toBe(fakeText("first", 30));
  await expect(page.getByTestId("announcer")).toHaveText("Reply finished");
  await chat.chatId();
  await expect(page.getByRole("navigation", { name: "Chats" })).toContainText("lighthouses");
  await expect(chat.composer).toHaveValue("");
});

test("a reply goes on through two reloads, and is what the model said", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send(slow("reload"));
  const id = await chat.chatId();
  for (const length of [80, 500]) {
    const before = await chat.replyOfAtLeast(length);
    await page.reload();
    const after = await chat.replyOfAtLeast(before.length);
    expect(after.startsWith(before)).toBe(true);
  }
  expect(await chat.replyWithStatus("done")).toBe(fakeText("reload", TOKENS));
  await expect(chat.replies).toHaveCount(1);
  expect(textOf((await savedReply(id)).parts)).toBe(fakeText("reload", TOKENS));
});

test("a crashed tab loses nothing: a new one shows the whole reply", async ({ page, context }) => {
  const chat = await new ChatPage(page).open();
  await chat.send(slow("crash"));
  const id = await chat.chatId();
  await chat.replyOfAtLeast(80);
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const again = await new ChatPage(await context.newPage()).open(`/chat/${id}`);
  expect(await again.replyWithStatus("done")).toBe(fakeText("crash", TOKENS));
});

test("a reply is finished and kept when nobody is there", async ({ page, context }) => {
  const chat = await new ChatPage(page).open();
  await chat.send(slow("alone"));
  const id = await chat.chatId();
  await chat.replyOfAtLeast(40);
  await page.close();
  expect((await savedReply(id)).status).toBe("done");
  const again = await new ChatPage(await context.newPage()).open(`/chat/${id}`);
  expect(await again.replyWithStatus("done")).toBe(fakeText("alone", TOKENS));
});

test("two tabs show one reply, and a stop in one ends it in both", async ({
  page,
  context,
  provider,
}) => {
  const first = await new ChatPage(page).open();
  await first.send("[[fake tokens=3000 pace=12ms seed=two]] tell me");
  const id = await first.chatId();
  await first.replyOfAtLeast(80);
  const second = await new ChatPage(await context.newPage()).open(`/chat/${id}`);
  await second.replyOfAtLeast(160);
  await second.stop();
  const texts = [await first.replyWithStatus("stopped"), await second.replyWithStatus("stopped")];
  const saved = await savedReply(id);
  expect(saved.status).toBe("stopped");
  expect(texts).toEqual([textOf(saved.parts), textOf(saved.parts)]);
  expect(fakeText("two", 3000).startsWith(texts[0] ?? "?")).toBe(true);
  await until("the provider sees the stop", () =>
    provider.requests.some((r) => r.state === "aborted"),
  );
});

test("the provider's socket dies: what happened is shown, what came is kept, Retry works", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=60 die-after=30 times=1 seed=die]] tell me");
  const id = await chat.chatId();
  await expect(page.getByTestId("failure")).toBeVisible();
  const partial = await chat.replyText();
  expect(partial.length).toBeGreaterThan(20);
  expect(fakeText("die", 60).startsWith(partial)).toBe(true);
  expect((await savedReply(id)).status).toBe("error");
  await page.reload();
  await expect(page.getByTestId("failure")).toBeVisible();
  expect(await chat.replyText()).toBe(partial);
  await page
    .getByRole("button", { name: /retry|try again/i })
    .first()
    .click();
  expect(await chat.replyWithStatus("done")).toBe(fakeText("die", 60));
  await expect(page.getByTestId("failure")).toBeHidden();
});

test("a rate limit says when it ends", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake status=429 retry-after=20]] tell me");
  await expect(page.getByTestId("failure")).toContainText(/try again in \d+ s/, {
    timeout: 20_000,
  });
});

test("who waits long for a reply is told that they may stop it", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5 first=60000 seed=late]] tell me");
  await expect(page.getByTestId("pending-reply")).toContainText("You can wait, or stop the reply");
  await chat.stop();
  await chat.replyWithStatus("stopped");
});

test("a composer that grows leaves the end of the reply in view", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=900 seed=tall]] tell me");
  await chat.replyWithStatus("done");
  const list = page.getByRole("log");
  const hidden = () => list.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
  await expect.poll(hidden).toBeLessThan(4);
  const height = () => list.evaluate((box) => box.clientHeight);
  const before = await height();
  await chat.composer.fill("line\n".repeat(6));
  await expect.poll(height).toBeLessThan(before - 50);
  await expect.poll(hidden).toBeLessThan(4);
});

test("back and forward move between chats; a chat is renamed and deleted", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5 seed=one]] the first");
  expect(await chat.replyWithStatus("done")).toBe(fakeText("one", 5));
  const first = await chat.chatId();
  await chat.beginAnew();
  await expect(chat.replies).toHaveCount(0);
  await chat.send("[[fake tokens=5 seed=two]] the second");
  expect(await chat.replyWithStatus("done")).toBe(fakeText("two", 5));
  await page.getByRole("navigation", { name: "Chats" }).locator(`a[href="/chat/${first}"]`).click();
  await expect(chat.replies.last()).toContainText(fakeText("one", 5));
  await page.goBack();
  await expect(chat.replies.last()).toContainText(fakeText("two", 5));
  await page.goForward();
  await expect(chat.replies.last()).toContainText(fakeText("one", 5));
});

test("an address without a chat says so", async ({ page }) => {
  await new ChatPage(page).open();
  await page.goto("/chat/00000000-0000-4000-8000-000000000000");
  await expect(
    page.getByRole("heading", { name: /nothing at this address|not here/i }),
  ).toBeVisible();
});

test("a chat whose page was asked for before its guest was known is shown all the same", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=5 seed=late]] my first words");
  await chat.replyWithStatus("done");
  let asked = 0;
  await page.route(page.url(), async (route) => {
    asked++;
    if (asked > 1) return route.continue();
    const answer = await fetch(route.request().url());
    const body = await answer.text();
    expect(body).toContain("This chat is not here");
    await route.fulfill({ headers: Object.fromEntries(answer.headers), body });
  });
  await page.reload();
  expect(await chat.replyWithStatus("done")).toBe(fakeText("late", 5));
  expect(asked).toBe(2);
});
