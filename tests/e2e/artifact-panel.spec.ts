import { v7 as uuid } from "uuid";
import { ArtifactPanel, arrive, ask, save } from "./support/artifact-panel";
import { ChatPage } from "./support/chat-page";
import { expect, test } from "./support/fixtures";

const SECTION = (name: string, number: number) =>
  `## ${name}\n\n${`Paragraph ${number} of the keeper's words about the tide. `.repeat(12)}\n`;

const REPORT = `# Harbour\n\n${["Lights", "Tides", "Depths", "Weather"].map(SECTION).join("\n")}`;

const LOG = Array.from(
  { length: 4_000 },
  (_, index) =>
    `08:00:00 worker-${index % 7} request ${index} ${index % 50 === 49 ? "ERROR" : "ok"}`,
).join("\n");

const report = { title: "harbour.md", mediaType: "text/markdown", text: REPORT, maxTokens: 100 };
const log = { title: "access.log", mediaType: "text/plain", text: LOG, maxTokens: 500 };

test("a card opens the document beside the conversation, and closing gives the focus back", async ({
  page,
}) => {
  await arrive(page);
  const chatId = uuid();
  const artifacts = [await save(page, chatId, report), await save(page, chatId, log)];
  await ask(page, chatId, artifacts, "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("access.log");
  await expect(panel.lines.first()).toContainText("request 0");
  await expect(page).toHaveURL(/\?artifact=/);
  await page.reload();
  await expect(panel.lines.first()).toContainText("request 0");
  await panel.card("access.log").focus();
  await page.keyboard.press("Enter");
  await expect(panel.panel).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel.panel).toBeHidden();
  await expect(panel.card("access.log")).toBeFocused();
  await expect(page).not.toHaveURL(/artifact=/);
  await page.getByRole("button", { name: "2 artifacts" }).click();
  await page.getByRole("menuitem", { name: /harbour\.md/ }).click();
  await expect(panel.panel.getByRole("region", { name: /as a page/ })).toContainText("Weather");
});

test("the outline and the search go to their lines; a bad pattern is told in its place", async ({
  page,
}) => {
  await arrive(page);
  const chatId = uuid();
  const artifacts = [await save(page, chatId, report), await save(page, chatId, log)];
  await ask(page, chatId, artifacts, "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("harbour.md");
  await panel.tab("Outline");
  await panel.panel.getByRole("button", { name: /^Depths/ }).click();
  await expect(panel.panel.locator(".cm-place")).toContainText("## Depths");
  await panel.open("access.log");
  await panel.tab("Outline");
  await expect(panel.panel).toContainText("There are no headings");
  await panel.search("ERROR");
  await expect(panel.hits()).toHaveCount(50);
  await panel.panel.getByRole("button", { name: "Show more" }).click();
  await expect(panel.hits()).toHaveCount(80);
  await panel.hits().last().click();
  await expect(panel.panel.locator(".cm-place")).toContainText("request 3999 ERROR");
  await panel.panel.getByRole("button", { name: "Regular expression" }).click();
  await panel.search("(unclosed");
  await expect(panel.panel.getByRole("alert")).toBeVisible();
  await panel.search(String.raw`request \d+3 ERROR`);
  await expect(panel.panel.getByRole("alert")).toBeHidden();
  await expect(panel.panel).toContainText("Nothing found.");
});

test("the map shows what the model reads, as it reads it", async ({ page }) => {
  await arrive(page);
  const chatId = uuid();
  await ask(
    page,
    chatId,
    [await save(page, chatId, log)],
    "[[fake read=3 read-tokens=1200 tokens=5]] what does it say?",
  );
  const panel = new ArtifactPanel(page);
  await panel.open("access.log");
  await panel.tab("Chunks");
  const summary = panel.panel.getByTestId("chunk-summary");
  await expect(summary).toContainText("has read 6 of them");
  await expect(page.getByText(/Read chunks 1–2 of \d+ of access\.log/)).toBeVisible();
  const blocks = panel.panel.getByRole("toolbar", { name: "Chunks" }).getByRole("button");
  await expect(blocks.nth(5)).toHaveAccessibleName(/Chunk 6 of .* read by the model/);
  await expect(blocks.nth(6)).toHaveAccessibleName(/not read/);
  await blocks.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(blocks.nth(2)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(panel.lines.last()).toContainText("request 3999");
  await page.getByRole("button", { name: "Show it in the artifact" }).nth(1).click();
  await expect(blocks.nth(2)).toHaveAttribute("aria-current", "location");
});

test("versions are chosen and compared; an old one says that it is old", async ({ page }) => {
  await arrive(page);
  const chatId = uuid();
  const first = await save(page, chatId, report);
  const text = `${REPORT.replace("Paragraph 2", "Another paragraph")}\n## Afterword\n`;
  const second = await save(page, chatId, { ...report, artifactId: first.artifactId, text });
  await ask(page, chatId, [first, second], "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("harbour.md");
  await expect(panel.panel).toContainText("This is version 1; the newest is 2.");
  await panel.panel.getByRole("button", { name: "Show the newest" }).click();
  await expect(panel.panel).not.toContainText("the newest is 2.");
  await panel.tab("Versions");
  await expect(panel.panel).toContainText("2 places changed");
  const difference = panel.panel.getByTestId("artifact-diff");
  await expect(difference).toContainText("Another paragraph");
  await difference.locator(".cm-scroller").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(difference).toContainText("## Afterword");
});

test("a version stays there while others are compared", async ({ page }) => {
  await arrive(page);
  const chatId = uuid();
  const { artifactId } = await save(page, chatId, { ...report, text: "The first tide." });
  await save(page, chatId, { ...report, artifactId, text: "The second tide." });
  const third = await save(page, chatId, { ...report, artifactId, text: "The third tide." });
  await ask(page, chatId, [third], "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("harbour.md");
  await expect(panel.panel.getByText("The third tide.")).toBeVisible();
  await panel.tab("Versions");
  const difference = panel.panel.getByTestId("artifact-diff");
  await expect(difference).toContainText("The second tide.");
  await panel.panel.getByTitle("Choose a version").click();
  await page.getByRole("menuitemradio", { name: /Version 2/ }).click();
  await panel.panel.getByRole("combobox", { name: "From" }).selectOption({ value: "1" });
  await expect(difference).toContainText("The first tide.");
  await panel.tab("Document");
  await expect(panel.panel.getByText("The second tide.")).toBeVisible();
});

test("what the model writes appears while it is written, through a reload, and is saved", async ({
  page,
  provider,
}) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake write=200 pace=12ms hold=100 tokens=5 seed=written]] write it down");
  const panel = new ArtifactPanel(page);
  await expect(panel.panel).toContainText("Being written");
  await expect(chat.composer).toBeFocused();
  await chat.chatId();
  await page.reload();
  await expect(panel.panel).toContainText("Being written");
  await provider.release("written");
  await chat.replyWithStatus("done");
  await expect(panel.panel).toContainText(/Markdown · [\d,]+ tokens/);
  await expect(panel.panel.getByRole("tab", { name: "Chunks" })).toBeEnabled();
  await panel.panel.getByRole("button", { name: "Close the artifact" }).click();
  await expect(panel.card("About written")).toBeVisible();
});

test("gone, unreachable and deleted artifacts say so", async ({ page }) => {
  await arrive(page);
  const chatId = uuid();
  const saved = await save(page, chatId, log);
  await ask(page, chatId, [saved], "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await page.goto(`/chat/${chatId}?artifact=${uuid()}`);
  await expect(panel.panel).toContainText("This artifact is not there");
  await page.route("**/api/v1/artifacts/*?*", (route) => route.abort());
  await page.goto(`/chat/${chatId}?artifact=${saved.artifactId}`);
  await expect(panel.panel).toContainText("could not be loaded");
  await page.unroute("**/api/v1/artifacts/*?*");
  await panel.panel.getByRole("button", { name: "Retry" }).click();
  await expect(panel.lines.first()).toContainText("request 0");
  await panel.panel.getByRole("button", { name: "More about this artifact" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(panel.panel).toBeHidden();
  await panel.card("access.log").click();
  await expect(panel.panel).toContainText("is not there");
});

test("the panel's width is set by keyboard and remembered", async ({ page }) => {
  await arrive(page);
  const chatId = uuid();
  await ask(page, chatId, [await save(page, chatId, log)], "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("access.log");
  const edge = panel.panel.getByRole("separator");
  await edge.focus();
  await page.keyboard.press("Home");
  await expect(edge).toHaveAttribute("aria-valuenow", "352");
  await page.keyboard.press("ArrowLeft");
  await expect(edge).toHaveAttribute("aria-valuenow", "384");
  await page.reload();
  await expect(edge).toHaveAttribute("aria-valuenow", "384");
});

const LOOKS = [
  { place: "beside", width: 1_280, colours: "light" },
  { place: "beside", width: 1_280, colours: "dark" },
  { place: "over", width: 390, colours: "light" },
  { place: "over", width: 320, colours: "dark" },
] as const;

/** Each part in turn, with something in it. */
async function expectAllAccessible(panel: ArtifactPanel): Promise<void> {
  await panel.expectAccessible();
  await panel.tab("Outline");
  await panel.panel.getByRole("button", { name: /^Tides/ }).click();
  await expect(panel.lines.first()).toBeVisible();
  await panel.expectAccessible();
  await panel.search("keeper");
  await expect(panel.hits().first()).toBeVisible();
  await panel.expectAccessible();
  await panel.tab("Chunks");
  await panel.expectAccessible();
  await panel.tab("Versions");
  await expect(panel.panel).toContainText("1 place changed");
  await panel.expectAccessible();
}

test("every part can be used with assistive technology, wide and narrow, light and dark", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await arrive(page);
  const chatId = uuid();
  const first = await save(page, chatId, report);
  const text = `${REPORT}\nMore.`;
  const second = await save(page, chatId, { ...report, artifactId: first.artifactId, text });
  await ask(page, chatId, [second], "[[fake read=2 read-tokens=200 tokens=5]] look");
  await new ChatPage(page).replyWithStatus("done");
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: 720 });
    await page.emulateMedia({ colorScheme: look.colours });
    const panel = new ArtifactPanel(page, look.place);
    await panel.open("harbour.md");
    await expectAllAccessible(panel);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(look.width);
    await page.keyboard.press("Escape");
    await expect(panel.panel).toBeHidden();
    await expect(panel.card("harbour.md")).toBeFocused();
  }
});

test("25 MB open, and a search goes to their end, without a long hold of the page", {
  tag: "@alone",
}, async ({ page }) => {
  test.setTimeout(180_000);
  await arrive(page);
  const chatId = uuid();
  const line = (index: number) => `${index} ${"0123456789 abcdef ".repeat(6)}`;
  const text = Array.from({ length: 210_000 }, (_, index) => line(index)).join("\n");
  const large = { ...log, title: "large.log", text: `${text}\nthe needle`, maxTokens: 1_000 };
  const saved = await save(page, chatId, large);
  expect(saved.bytes).toBeGreaterThan(22_000_000);
  await ask(page, chatId, [saved], "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("large.log");
  await expect(panel.lines.first()).toContainText("0 0123456789", { timeout: 30_000 });
  const inPage = await panel.lines.count();
  expect(inPage).toBeLessThan(200);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) performance.mark(`held-${duration}`);
    }).observe({ type: "longtask" });
  });
  await panel.search("the needle");
  await panel.hits().first().click();
  await expect(panel.panel.locator(".cm-place")).toHaveText("the needle");
  await panel.tab("Chunks");
  await expect(panel.panel.getByRole("toolbar")).toBeVisible();
  const held = await page.evaluate(() =>
    performance
      .getEntriesByType("mark")
      .map(({ name }) => Number(name.replace("held-", "")))
      .filter(Number.isFinite),
  );
  expect(Math.max(0, ...held)).toBeLessThan(500);
});
