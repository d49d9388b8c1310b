import type { Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { fakeText } from "../fake-provider/fake-provider";
import { ArtifactPanel, arrive, ask, save } from "./support/artifact-panel";
import { Conversation } from "./support/conversation";
import { expect, test } from "./support/fixtures";
import { seed } from "./support/seed";
import { SidebarPage } from "./support/sidebar-page";

/** Holds requests to an address until they are let go, or lost. */
async function hold(page: Page, pattern: string, method?: string) {
  const { promise, resolve } = Promise.withResolvers<"go" | "lost">();
  let count = 0;
  await page.route(pattern, async (route) => {
    if (method && route.request().method() !== method) return route.continue();
    count += 1;
    if ((await promise) === "go") await route.continue();
    else await route.abort();
  });
  return {
    count: () => count,
    release: (how: "go" | "lost" = "go") => resolve(how),
    waits: () => expect.poll(() => count).toBeGreaterThan(0),
  };
}

test("a reply is continued once, however often that is clicked", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await chat.send("[[fake tokens=120 hold=50 seed=once]] tell me");
  await expect(chat.replies.last()).toContainText(fakeText("once", 50));
  await chat.stop();
  await chat.replyWithStatus("stopped");
  const posts = await hold(page, "**/continue");
  await page.getByRole("button", { name: "Continue" }).click();
  await posts.waits();
  await page.getByRole("button", { name: "Continue" }).click();
  posts.release();
  expect(await chat.replyWithStatus("done")).toBe(fakeText("once", 120));
  expect(posts.count()).toBe(1);
});

test("a vote that is lost late leaves the newer one", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await chat.send("[[fake tokens=5 seed=vote]] tell me");
  await chat.replyWithStatus("done");
  const reply = chat.replies.last();
  const [up, down] = ["Good reply", "Poor reply"].map((name) =>
    reply.getByRole("button", { name }),
  );
  const votes = await hold(page, "**/vote");
  await up?.click();
  await votes.waits();
  await page.route("**/vote", (route) => route.continue());
  const heard = page.waitForResponse("**/vote");
  await down?.click();
  await heard;
  votes.release("lost");
  // The notice of the one that was lost.
  await expect(page.getByRole("region", { name: /Notices/ }).getByRole("listitem")).toBeVisible();
  if (!down) throw new Error("no button");
  await expect(down).toHaveAttribute("aria-pressed", "true");
});

test("an artifact is deleted once, however often that is clicked", async ({ page }) => {
  await arrive(page);
  const chatId = uuid();
  const artifact = await save(page, chatId, {
    title: "notes.txt",
    mediaType: "text/plain",
    text: "High water at six.",
    maxTokens: 100,
  });
  await ask(page, chatId, [artifact], "[[fake tokens=5]] look");
  const panel = new ArtifactPanel(page);
  await panel.open("notes.txt");
  await panel.panel.getByRole("button", { name: "More about this artifact" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const deletions = await hold(page, "**/api/v1/artifacts/**", "DELETE");
  const button = page.getByRole("button", { name: "Delete", exact: true });
  await button.click();
  await deletions.waits();
  await button.click();
  deletions.release();
  await expect(page.getByText("Artifact deleted")).toBeVisible();
  await expect(panel.panel).toBeHidden();
  expect(deletions.count()).toBe(1);
});

test("a message whose branch could not be shown is shown when it is chosen again", async ({
  page,
}) => {
  const sidebar = await new SidebarPage(page).open();
  await sidebar.send("[[fake tokens=5 seed=a]] the first walrus");
  await sidebar.replyWithStatus("done");
  await sidebar.edit("walrus", "[[fake tokens=5 seed=b]] a seal instead");
  await expect(sidebar.replies.last()).toHaveText(new RegExp(fakeText("b", 5).trim()));
  await sidebar.replyWithStatus("done");
  const choose = async () => {
    await page.keyboard.press("Control+k");
    await sidebar.find("walrus");
    await sidebar.options.filter({ hasText: "You:" }).click();
  };
  await page.route("**/branch", (route) => route.abort());
  await choose();
  await expect(page.getByText("That message cannot be shown")).toBeVisible();
  await page.unroute("**/branch");
  await choose();
  await expect(sidebar.questions).toContainText("the first walrus");
});

test("what is opened last stays open, whatever comes late", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  await seed(page, [{ title: "Kelp" }]);
  await page.reload();
  await sidebar.chats.getByRole("button", { name: "New project" }).click();
  const dialog = page.getByRole("dialog", { name: "New project" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  const scripts = await hold(page, "**/_next/static/chunks/**");
  await page.keyboard.press("Control+k");
  await scripts.waits();
  await sidebar.chats.getByRole("button", { name: "New project" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Rocky shore");
  const come = page.waitForEvent("requestfinished");
  scripts.release();
  await come;
  // It would be open by then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue("Rocky shore");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(sidebar.palette).toBeVisible();
});

test("Enter waits for the hits of what was typed last", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  const [, limpet] = await seed(page, [
    { title: "Weeds", messages: ["Is kelp a plant?", "No."] },
    { title: "Snails", messages: ["Is a limpet a snail?", "Yes."] },
  ]);
  await page.keyboard.press("Control+k");
  await sidebar.find("kelp");
  await expect(sidebar.options).toContainText(["kelp"]);
  const search = await hold(page, "**/api/search?query=limpet");
  await sidebar.find("limpet");
  await page.keyboard.press("Enter");
  await search.waits();
  await expect(sidebar.palette).toBeVisible();
  search.release();
  await expect(page).toHaveURL(new RegExp(`/chat/${limpet?.id}`));
});
