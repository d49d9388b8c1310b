import { fakeText } from "../fake-provider/fake-provider";
import { ChatPage } from "./support/chat-page";
import { expect, test } from "./support/fixtures";

const TOKENS = 300;

test("a turn in one tab shows live in another that lies open, and in every sidebar", async ({
  page,
  context,
  provider,
}) => {
  const first = await new ChatPage(page).open();
  await first.send("[[fake tokens=20 seed=before]] tides");
  await first.replyWithStatus("done");
  const id = await first.chatId();

  const second = await new ChatPage(await context.newPage()).open(`/chat/${id}`);
  const third = await new ChatPage(await context.newPage()).open();
  for (const { page: tab } of [second, third]) {
    await tab.evaluate(() => Object.assign(window, { wasNotReloaded: true }));
  }
  await first.send(`[[fake tokens=${TOKENS} pace=12ms hold=200 seed=tabs]] and the moon`);

  await expect(second.page.getByText("and the moon")).toBeVisible();
  await expect(second.replies).toHaveCount(2);
  await second.replyOfAtLeast(80);
  await expect(second.replies.last()).toHaveAttribute("data-status", "streaming");
  const item = third.page.getByRole("navigation", { name: "Chats" }).getByRole("listitem");
  await expect(item).toContainText("being answered");
  await provider.release("tabs");
  expect(await second.replyWithStatus("done")).toBe(fakeText("tabs", TOKENS));
  expect(await first.replyWithStatus("done")).toBe(fakeText("tabs", TOKENS));
  await expect(item).not.toContainText("being answered");
  for (const { page: tab } of [second, third]) {
    expect(await tab.evaluate(() => "wasNotReloaded" in window)).toBe(true);
  }
});

test("when the tab that reads the notices is closed, the next one reads them", async ({
  page,
  context,
}) => {
  const events: string[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/api/events")) events.push(request.url());
  });
  const leader = await new ChatPage(page).open();
  await expect.poll(() => events.length).toBe(1);
  const second = await new ChatPage(await context.newPage()).open();
  const third = await new ChatPage(await context.newPage()).open();
  await leader.page.close();
  await expect.poll(() => events.length).toBe(2);

  await second.send("[[fake tokens=20 seed=heir]] an heir");
  await expect(third.page.getByRole("navigation", { name: "Chats" })).toContainText("an heir");
  expect(events).toHaveLength(2);
});

test("a turn that came and went before a slow page heard of anything is shown there too", async ({
  page,
  context,
}) => {
  const first = await new ChatPage(page).open();
  await first.send("[[fake tokens=5 seed=before]] tides");
  await first.replyWithStatus("done");
  const id = await first.chatId();

  const slow = await context.newPage();
  // Its scripts are long in coming, by its own clock.
  await slow.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 60_000;
  });
  const gate = Promise.withResolvers<void>();
  await slow.route("**/_next/static/chunks/*.js", async (route) => {
    await gate.promise;
    await route.continue();
  });
  await slow.goto(`/chat/${id}`, { waitUntil: "commit" });
  const second = new ChatPage(slow);
  await expect(second.replies).toHaveCount(1);
  await first.send("[[fake tokens=20 seed=meanwhile]] and the moon");
  await expect(first.replies).toHaveCount(2);
  await first.replyWithStatus("done");
  gate.resolve();
  await expect(second.replies).toHaveCount(2);
  expect(await second.replyWithStatus("done")).toBe(fakeText("meanwhile", 20));
});
