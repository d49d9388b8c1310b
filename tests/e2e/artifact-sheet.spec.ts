import type { Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { ArtifactPanel, arrive, ask, save } from "./support/artifact-panel";
import { expect, test } from "./support/fixtures";

const text = Array.from({ length: 40 }, (_, index) => `line ${index}`).join("\n");
const log = { title: "access.log", mediaType: "text/plain", text, maxTokens: 500 };
const report = { ...log, title: "harbour.md", mediaType: "text/markdown" };

/** A chat with both, in a window of this width. */
async function visit(page: Page, width: number) {
  await page.setViewportSize({ width, height: 800 });
  await arrive(page);
  const chatId = uuid();
  const artifacts = [await save(page, chatId, log), await save(page, chatId, report)];
  await ask(page, chatId, artifacts, "[[fake tokens=5]] look");
  return { chatId, reportId: artifacts[1]?.artifactId ?? "" };
}

/** Steps back that the page asks for wait until they are let go. */
async function holdStepsBack(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const back = window.history.back.bind(window.history);
    const heldSteps: (() => void)[] = [];
    window.history.back = () => void heldSteps.push(back);
    Object.assign(window, { heldSteps });
  });
}

const heldSteps = (page: Page) =>
  page.evaluateHandle((): (() => void)[] => Reflect.get(window, "heldSteps"));

const closeButton = (panel: ArtifactPanel) =>
  panel.panel.getByRole("button", { name: "Close the artifact" });

function holdFrames(page: Page) {
  return page.evaluateHandle(() => {
    const held: (FrameRequestCallback | undefined)[] = [];
    window.requestAnimationFrame = (callback) => held.push(callback);
    window.cancelAnimationFrame = (handle) => {
      held[handle - 1] = undefined;
    };
    return held;
  });
}

const runFrames = (held: (FrameRequestCallback | undefined)[]) => {
  for (const run of held.splice(0)) run?.(performance.now());
};

test("on a phone, going back closes the sheet", async ({ page }) => {
  const { chatId } = await visit(page, 390);
  const panel = new ArtifactPanel(page, "over");
  await panel.open("access.log");
  await expect(page).toHaveURL(/artifact=/);
  await page.goBack();
  await expect(panel.panel).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/chat/${chatId}$`));
  await expect(panel.card("access.log")).toBeFocused();
});

test("on a phone, closing gives the focus back, also when the next frame is late", async ({
  page,
}) => {
  const { chatId } = await visit(page, 390);
  const panel = new ArtifactPanel(page, "over");
  await panel.open("access.log");
  await expect(page).toHaveURL(/artifact=/);
  const frames = await holdFrames(page);
  await closeButton(panel).click();
  await expect(panel.panel).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/chat/${chatId}$`));
  await frames.evaluate(runFrames);
  await expect(panel.card("access.log")).toBeFocused();
});

test("on a phone, what is opened before the step back of the last one has come stays open", async ({
  page,
}) => {
  await holdStepsBack(page);
  const { chatId, reportId } = await visit(page, 390);
  const panel = new ArtifactPanel(page, "over");
  await panel.open("access.log");
  await expect(page).toHaveURL(/artifact=/);
  await closeButton(panel).click();
  await expect(panel.panel).toBeHidden();
  await panel.open("harbour.md");
  await (await heldSteps(page)).evaluate((held) => {
    for (const step of held.splice(0)) step();
  });
  await expect(page).toHaveURL(new RegExp(`artifact=${reportId}`));
  await expect(panel.panel.getByRole("heading", { name: "harbour.md" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/chat/${chatId}$`));
  await expect(panel.panel).toBeHidden();
  await expect(panel.card("harbour.md")).toBeFocused();
});

test("a sheet that going back has closed leaves no step to take back later", async ({ page }) => {
  await holdStepsBack(page);
  await visit(page, 390);
  const sheet = new ArtifactPanel(page, "over");
  await sheet.open("access.log");
  await expect(page).toHaveURL(/artifact=/);
  await page.goBack();
  await expect(sheet.panel).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  const panel = new ArtifactPanel(page);
  await panel.open("access.log");
  await expect(page).toHaveURL(/artifact=/);
  await closeButton(panel).click();
  await expect(panel.panel).toBeHidden();
  await expect(page).not.toHaveURL(/artifact=/);
  expect(await (await heldSteps(page)).evaluate((held) => held.length)).toBe(0);
});

test("what is opened before the next frame keeps the focus from who opened the last one", async ({
  page,
}) => {
  await visit(page, 1280);
  const panel = new ArtifactPanel(page);
  await panel.open("access.log");
  const frames = await holdFrames(page);
  await closeButton(panel).click();
  await expect(panel.panel).toBeHidden();
  await panel.open("harbour.md");
  await expect(panel.panel).toBeFocused();
  await frames.evaluate(runFrames);
  await expect(panel.panel).toBeFocused();
});
