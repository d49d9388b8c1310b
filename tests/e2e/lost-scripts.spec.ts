import type { Page } from "@playwright/test";
import { ArtifactPanel } from "./support/artifact-panel";
import { Attaching } from "./support/attaching";
import { Conversation } from "./support/conversation";
import { expect, test } from "./support/fixtures";
import { seed } from "./support/seed";
import { SidebarPage } from "./support/sidebar-page";

const SCRIPTS = "**/_next/static/chunks/**";
const LOG = Array.from({ length: 400 }, (_, index) => `08:00:00 request ${index} ok`).join("\n");
/** A pasted text is called after its first line. */
const TITLE = "08:00:00 request 0 ok";

/** From now on no script comes. The bundler asks for each once more before it gives up. */
async function loseScripts(page: Page) {
  const asked = new Map<string, number>();
  await page.route(SCRIPTS, (route) => {
    const url = route.request().url();
    asked.set(url, (asked.get(url) ?? 0) + 1);
    return route.abort();
  });
  return {
    givenUp: () => expect.poll(() => Math.max(...asked.values())).toBeGreaterThanOrEqual(2),
    async findAgain() {
      asked.clear();
      await page.unroute(SCRIPTS);
    },
  };
}

test("a document whose scripts are lost leaves the chat as it is, and comes with Retry", async ({
  page,
}) => {
  const chat = await new Conversation(page).open();
  const attaching = new Attaching(page);
  await attaching.chooseText("access.log", LOG);
  await attaching.saved("access.log");
  await chat.send("[[fake tokens=5]] look");
  await chat.replyWithStatus("done");
  const panel = new ArtifactPanel(page);
  const scripts = await loseScripts(page);
  await panel.card("access.log").click();
  await expect(panel.panel.getByRole("alert")).toContainText("could not be loaded");
  await chat.look("lost-scripts", "panel");
  await expect(chat.replies).toBeVisible();
  await scripts.findAgain();
  await panel.panel.getByRole("button", { name: "Retry" }).click();
  await expect(panel.lines.first()).toContainText("request 0");
});

test("what stands in for a script gives way to it when the network is back", async ({
  page,
  context,
}) => {
  const chat = await new Conversation(page).open();
  const attaching = new Attaching(page);
  // By the page's own scripts: it listens.
  await expect(chat.composer).toBeFocused();
  await context.setOffline(true);
  await attaching.paste(LOG);
  await expect(page.getByText(TITLE, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
  await chat.look("lost-scripts", "attachment");
  await expect(attaching.chips).toHaveCount(0);
  await context.setOffline(false);
  await attaching.chips.getByRole("button", { name: `Try ${TITLE} again` }).click();
  await attaching.saved(TITLE);
});

test("a dialog and a notice whose scripts were lost come the next time", async ({ page }) => {
  const sidebar = await new SidebarPage(page).open();
  const [open] = await seed(page, [
    { title: "Open one", messages: ["A question", "An answer"] },
    { title: "Second", minutesAgo: 2 },
    { title: "Third", minutesAgo: 3 },
  ]);
  await sidebar.open(`/chat/${open?.id}`);
  await expect(sidebar.composer).toBeFocused();
  const lost = await loseScripts(page);
  await sidebar.chat("Second").press("Delete");
  await expect(sidebar.chat("Second")).toHaveCount(0);
  await lost.givenUp();
  await lost.findAgain();
  await sidebar.chat("Third").press("Delete");
  await expect(page.getByRole("button", { name: "Undo" }).first()).toBeVisible();

  await page.getByRole("button", { name: "More for this chat" }).click();
  await expect(page.getByRole("menuitem", { name: "Share" })).toBeVisible();
  const again = await loseScripts(page);
  await page.getByRole("menuitem", { name: "Share" }).click();
  await expect(page.getByText("This could not be loaded.")).toBeVisible();
  await expect(page.getByText("An answer")).toBeVisible();
  await again.findAgain();
  await sidebar.menu("Share");
  await expect(page.getByRole("dialog")).toBeVisible();
});
