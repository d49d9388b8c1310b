import { fakeText } from "../fake-provider/fake-provider";
import { expect, test } from "./support/fixtures";
import { seed } from "./support/seed";
import { SidebarPage } from "./support/sidebar-page";

const LONG = "Water moves, and what it moves is sand. ".repeat(40);

/** A chat of many screens, with one word deep inside. */
const manyMessages = (word: string) =>
  Array.from({ length: 30 }, (_, n) => (n === 10 ? `Where is the ${word}?` : `${n}. ${LONG}`));

test("words lead to the message, in another chat, in the open one and by its address", async ({
  page,
}) => {
  const sidebar = await new SidebarPage(page).open();
  const [long, short] = await seed(page, [
    { title: "Tides and sand", messages: manyMessages("cormorant") },
    { title: "Birds", messages: ["Which bird dives?", "The cormorant dives deepest."] },
  ]);
  if (!long || !short) throw new Error("no chats");
  await page.reload();
  await sidebar.chats.getByText("Birds").waitFor();

  await page.getByRole("button", { name: "Search chats" }).click();
  await expect(sidebar.options).toHaveCount(2);
  await sidebar.look("finding", "search-empty");
  await sidebar.find("cormor");
  await expect(sidebar.options.first()).toContainText("cormorant");
  await expect(sidebar.options).toHaveCount(2);
  await expect(sidebar.palette.locator("mark")).toHaveText(["cormorant", "cormorant"]);
  await expect(sidebar.palette.getByRole("status")).toHaveText("2 results");
  await sidebar.look("finding", "search");
  await sidebar.expectAccessible();
  const inLong = sidebar.options.filter({ hasText: "Tides and sand" });
  while ((await inLong.getAttribute("aria-selected")) !== "true") {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/chat/${long.id}#message-${long.messages[10]}$`));
  await sidebar.expectShown(long.messages[10] ?? "");
  await sidebar.look("finding", "jumped");

  // The same chat, and it is not loaded again.
  await page.evaluate(() => Object.assign(window, { wasNotReloaded: true }));
  await page.keyboard.press("Control+Shift+f");
  await sidebar.find('"25. water"');
  await expect(sidebar.options).toHaveCount(1);
  await page.keyboard.press("Enter");
  await sidebar.expectShown(long.messages[25] ?? "");
  expect(await page.evaluate(() => "wasNotReloaded" in window)).toBe(true);

  await page.goto(`/chat/${long.id}#message-${long.messages[3]}`);
  await page.reload();
  await sidebar.expectShown(long.messages[3] ?? "");
});

test("a message on a branch that is not shown is shown with its branch", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  await sidebar.send("[[fake tokens=5 seed=a]] the first walrus");
  await sidebar.replyWithStatus("done");
  await sidebar.edit("walrus", "[[fake tokens=5 seed=b]] a seal instead");
  await expect(sidebar.replies.last()).toHaveText(new RegExp(fakeText("b", 5).trim()));
  await sidebar.replyWithStatus("done");
  await expect(sidebar.questions).not.toContainText("walrus");
  await page.keyboard.press("Control+k");
  await sidebar.find("walrus");
  const hit = sidebar.options.filter({ hasText: "You:" });
  await expect(hit).toHaveCount(1);
  await hit.click();
  await expect(sidebar.questions).toContainText("the first walrus");
  await expect(sidebar.questions).toBeFocused();
});

test("the palette and the keys do what is done often, and leave typing alone", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  await sidebar.composer.fill("is this a question?/");
  await sidebar.composer.press("?");
  await expect(sidebar.composer).toHaveValue("is this a question?/?");
  await sidebar.composer.fill("");

  await page.keyboard.press("Control+k");
  await expect(sidebar.palette.getByRole("combobox")).toBeFocused();
  await expect(sidebar.options.first()).toContainText("New chat");
  await sidebar.look("finding", "palette");
  await sidebar.expectAccessible();
  await page.keyboard.press("ArrowUp");
  await expect(sidebar.options.last()).toHaveAttribute("aria-selected", "true");
  await sidebar.find("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.keyboard.press("Control+k");
  await sidebar.look("finding", "palette-dark");
  await sidebar.expectAccessible();
  await sidebar.find("nothing has these words");
  await expect(sidebar.palette.getByRole("status")).toContainText("Nothing found");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+b");
  await expect(page.getByRole("complementary", { name: "Sidebar" })).toBeHidden();
  await page.keyboard.press("Control+b");
  await expect(page.getByRole("complementary", { name: "Sidebar" })).toBeVisible();

  await page.getByRole("main").focus();
  await page.keyboard.press("/");
  await expect(sidebar.composer).toBeFocused();
  await page.getByRole("main").focus();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys).toBeVisible();
  await sidebar.look("finding", "shortcuts");
  await sidebar.expectAccessible();
  await keys.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("main").focus();
  await page.keyboard.press("/");
  await expect(sidebar.composer).not.toBeFocused();
  await page.keyboard.press("Control+Shift+o");
  await expect(sidebar.composer).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("everything is found by touch", async ({ page }) => {
    const sidebar = await new SidebarPage(page).open();
    const [long] = await seed(page, [
      { title: "Tides and sand", messages: manyMessages("guillemot"), minutesAgo: 5 },
      { title: "Something with a title that is far longer than the sheet is wide", isUnread: true },
    ]);
    await page.reload();
    await page.getByRole("button", { name: "Open sidebar" }).tap();
    await expect(sidebar.chat("Tides and sand")).toBeVisible();
    await sidebar.chats.getByRole("button", { name: "Options for Tides and sand" }).tap();
    await page.getByRole("menuitem", { name: "Pin" }).tap();
    await expect.poll(() => sidebar.titlesUnder("Pinned")).toEqual(["Tides and sand"]);
    await sidebar.look("finding", "phone-sidebar");
    await sidebar.expectAccessible();
    for (const target of await sidebar.chats.locator("a, button").all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", { name: "Search chats" }).tap();
    await sidebar.find("guillemot");
    await expect(sidebar.options).toHaveCount(1);
    await sidebar.look("finding", "phone-search");
    await sidebar.expectAccessible();
    await sidebar.options.first().tap();
    await sidebar.expectShown(long?.messages[10] ?? "");
    await sidebar.look("finding", "phone-jumped");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });
});
