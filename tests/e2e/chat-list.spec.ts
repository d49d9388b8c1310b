import { fakeText } from "../fake-provider/fake-provider";
import { Attaching } from "./support/attaching";
import { expect, test } from "./support/fixtures";
import { seed } from "./support/seed";
import { SidebarPage } from "./support/sidebar-page";

test("chats are pinned, renamed and filed, and the list says so everywhere", async ({
  page,
  context,
}) => {
  test.slow();
  const sidebar = await new SidebarPage(page).open();
  await seed(page, [
    { title: "Kelp", minutesAgo: 3 },
    { title: "Limpets", minutesAgo: 2 },
    { title: "Mussels" },
  ]);
  await page.reload();
  const other = await new SidebarPage(await context.newPage()).open();
  // What lies behind another tab is drawn once a second, and every click waits for two pictures.
  await page.bringToFront();
  await expect(sidebar.chat("Kelp")).toBeVisible();
  await sidebar.choose("Kelp", "Pin");
  await expect.poll(() => sidebar.titlesUnder("Pinned")).toEqual(["Kelp"]);
  await expect.poll(() => sidebar.titlesUnder("Today")).toEqual(["Mussels", "Limpets"]);
  await expect.poll(() => other.titlesUnder("Pinned")).toEqual(["Kelp"]);

  await sidebar.chat("Limpets").focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Limpets and chitons");
  await page.keyboard.press("Enter");
  await expect(sidebar.chat("Limpets and chitons")).toBeFocused();
  await expect(other.chat("Limpets and chitons")).toBeVisible();

  await sidebar.choose("Mussels", "Move to project…");
  const dialog = page.getByRole("dialog", { name: "New project" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Rocky shore");
  await dialog.getByRole("textbox", { name: "Instructions" }).fill("Answer as a biologist.");
  await sidebar.look("finding", "project-dialog");
  await sidebar.expectAccessible();
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => sidebar.titlesUnder("Today")).toEqual(["Limpets and chitons"]);
  const folder = sidebar.chats.getByRole("button", { name: "Rocky shore", exact: true });
  await expect(folder).toHaveAttribute("aria-expanded", "false");
  await folder.click();
  await expect(sidebar.chat("Mussels")).toBeVisible();
  await sidebar.choose("Limpets and chitons", "Move to project…");
  await page.getByRole("dialog").getByRole("button", { name: "Rocky shore" }).click();
  await expect(sidebar.chats.getByRole("heading", { name: "Today" })).toHaveCount(0);
  await sidebar.look("finding", "sidebar");
  await sidebar.expectAccessible();
  await expect(other.chats.getByRole("button", { name: "Rocky shore", exact: true })).toBeVisible();

  await sidebar.chats.getByRole("button", { name: "Options for the project Rocky shore" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => sidebar.titlesUnder("Today")).toEqual(["Mussels", "Limpets and chitons"]);
});

test("a deleted chat comes back with Undo, and goes for good with its notice", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  const [open] = await seed(page, [
    { title: "Open one", messages: ["A question", "An answer"] },
    { title: "Another" },
  ]);
  if (!open) throw new Error("no chat");
  const deletions: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "DELETE") deletions.push(request.url());
  });
  await sidebar.open(`/chat/${open.id}`);
  await sidebar.composer.fill("an unfinished thought");
  await sidebar.choose("Open one", "Delete");
  await expect(page).toHaveURL(/\/$/);
  await expect(sidebar.chat("Open one")).toHaveCount(0);
  await sidebar.look("finding", "undo");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(new RegExp(`/chat/${open.id}$`));
  await expect(sidebar.chat("Open one")).toBeVisible();
  await expect(page.getByText("An answer")).toBeVisible();
  await expect(sidebar.composer).toHaveValue("an unfinished thought");
  expect(deletions).toEqual([]);

  await expect(sidebar.composer).toBeFocused();
  await sidebar.chat("Another").press("Delete");
  await expect(sidebar.chat("Another")).toHaveCount(0);
  await page.getByRole("button", { name: "Close this notice" }).click();
  await expect.poll(() => deletions.length).toBe(1);
  await page.reload();
  await expect(sidebar.chat("Open one")).toBeVisible();
  await expect(sidebar.chat("Another")).toHaveCount(0);
});

test("leaving the page deletes what waits; deleting all spares what is begun meanwhile", async ({
  page,
}) => {
  const sidebar = await new SidebarPage(page).open();
  await seed(page, [{ title: "First" }, { title: "Second" }, { title: "Third" }]);
  await page.reload();
  await sidebar.choose("First", "Delete");
  await page.reload();
  await expect(sidebar.chat("Second")).toBeVisible();
  await expect(sidebar.chat("First")).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await sidebar.find("delete all");
  await page.keyboard.press("Enter");
  await expect(sidebar.chats.getByRole("link")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sidebar.chats.getByRole("link")).toHaveCount(2);

  await page.keyboard.press("Control+k");
  await sidebar.find("delete all");
  await page.keyboard.press("Enter");
  await expect(sidebar.chats.getByRole("link")).toHaveCount(0);
  await sidebar.send("[[fake tokens=5 seed=c]] a new beginning");
  await sidebar.replyWithStatus("done");
  // With the page, if not with the notice.
  await page.reload();
  await expect(sidebar.chats.getByRole("link")).toHaveCount(1);
  expect(await sidebar.replyWithStatus("done")).toBe(fakeText("c", 5));
});

test("a chat that is deleted elsewhere says so, and the draft is kept with what is attached", async ({
  page,
  context,
}) => {
  const sidebar = await new SidebarPage(page).open();
  const [chat] = await seed(page, [{ title: "Shared", messages: ["A question", "An answer"] }]);
  await sidebar.open(`/chat/${chat?.id}`);
  await sidebar.composer.fill("[[fake tokens=5 seed=half]] half a question");
  const attaching = new Attaching(page);
  await attaching.chooseText("tides.txt", "High water at six.");
  await attaching.saved("tides.txt");
  const other = await new SidebarPage(await context.newPage()).open();
  await other.choose("Shared", "Delete");
  await other.page.getByRole("button", { name: "Close this notice" }).click();
  await expect(page.getByRole("heading", { name: "This chat was deleted" })).toBeVisible();
  await sidebar.look("finding", "gone");
  await sidebar.expectAccessible();
  await page.getByRole("link", { name: "Start a new chat" }).click();
  await expect(sidebar.composer).toHaveValue("[[fake tokens=5 seed=half]] half a question");
  await attaching.saved("tides.txt");
  await page.getByRole("button", { name: "Send message" }).click();
  expect(await sidebar.replyWithStatus("done")).toBe(fakeText("half", 5));
});

test("a reply that ends behind one's back is unread, until its chat is looked at", async ({
  page,
  context,
  provider,
}) => {
  const sidebar = await new SidebarPage(page).open();
  const [elsewhere] = await seed(page, [
    { title: "Elsewhere" },
    { title: "Old news", isUnread: true, messages: ["q", "a"] },
  ]);
  await page.reload();
  await expect(sidebar.chat("Old news")).toContainText("unread reply");
  const other = await new SidebarPage(await context.newPage()).open();
  await page.bringToFront();
  await sidebar.look("finding", "unread");
  await sidebar.chat("Old news").click();
  await expect(sidebar.chat("Old news")).not.toContainText("unread reply");
  await expect(other.chat("Old news")).not.toContainText("unread reply");

  await sidebar.open("/");
  await sidebar.send("[[fake tokens=60 hold=40 seed=d]] watch me");
  await sidebar.replyOfAtLeast(10);
  const id = await sidebar.chatId();
  const item = sidebar.chats.locator(`a[href="/chat/${id}"]`);
  await expect(item).toContainText("being answered");
  await sidebar.chat("Elsewhere").click();
  await expect(page).toHaveURL(new RegExp(`/chat/${elsewhere?.id}$`));
  await provider.release("d");
  await expect(item).toContainText("unread reply");
  await item.click();
  await expect(item).not.toContainText("unread reply");
  await page.reload();
  await expect(item).not.toContainText("unread reply");
});

test("older chats come as one scrolls, each once", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  const titles = Array.from({ length: 75 }, (_, n) => `Number ${n}`);
  await seed(
    page,
    titles.map((title, minutesAgo) => ({ title, minutesAgo })),
  );
  await page.reload();
  const links = sidebar.chats.getByRole("link");
  await expect(sidebar.chat("Number 3")).toBeVisible();
  await expect(async () => {
    await links.last().scrollIntoViewIfNeeded();
    expect(await links.count()).toBe(75);
  }).toPass();
  expect(await links.allTextContents()).toEqual(titles);
});

test("older chats that do not come are asked for by and by, not again and again", async ({
  page,
}) => {
  const sidebar = await new SidebarPage(page).open();
  await seed(
    page,
    Array.from({ length: 75 }, (_, n) => ({ title: `Number ${n}`, minutesAgo: n })),
  );
  let asked = 0;
  await page.route("**/api/chats?cursor*", (route) => {
    asked += 1;
    return route.abort();
  });
  await page.reload();
  const links = sidebar.chats.getByRole("link");
  const more = sidebar.chats.getByRole("button", { name: "Show older chats" });
  await expect(async () => {
    await links.last().scrollIntoViewIfNeeded();
    expect(asked).toBeGreaterThan(0);
  }).toPass();
  await expect(more).toBeEnabled();
  // The end stays in sight for many frames: it is looked at in each.
  const FRAMES = 60;
  const before = asked;
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  }, FRAMES);
  // By and by, or because the page was slow to listen, it may be asked for all the same.
  expect(asked - before).toBeLessThan(FRAMES / 6);
  await page.unroute("**/api/chats?cursor*");
  await expect(async () => {
    // What is asked for by and by may come first, and take the button away.
    if (await more.isVisible()) await more.click({ timeout: 1_000 });
    await expect(sidebar.chat("Number 40")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
