import { readFileSync } from "node:fs";
import type { Page, Request } from "@playwright/test";
import { until } from "../support/until";
import { expect } from "./support/fixtures";
import { SettingsPage } from "./support/settings-page";
import { SIZES, short, test } from "./support/two-models";

const chatsOf = (page: Page) =>
  page.evaluate(async () => (await (await fetch("/api/chats")).json()).chats.length);

for (const [size, options] of SIZES) {
  test.describe(size, () => {
    test.use(options);

    test("instructions are saved when their field is left, and when the settings close on it", async ({
      page,
      provider,
    }) => {
      const settings = await new SettingsPage(page).arrive();
      await settings.openSettings();
      await settings.instructions.fill("Be brief.");
      await expect(settings.dialog.getByText("Not saved yet")).toBeVisible();
      await page.keyboard.press("Tab");
      await expect(settings.dialog.getByRole("button", { name: "Save" })).toBeFocused();
      await expect(settings.dialog.getByText("Saved", { exact: true })).toBeVisible();
      await settings.instructions.fill(`Be brief and polite, ${size}.`);
      const saved = page.waitForResponse((response) => response.url().endsWith("/api/preferences"));
      await settings.closeSettings();
      expect((await saved).status()).toBe(200);
      await settings.arrive();
      await settings.openSettings();
      await expect(settings.instructions).toHaveValue(`Be brief and polite, ${size}.`);
      await settings.closeSettings();
      await settings.converse(short("instructed"));
      const told = provider.requests.map(({ body }) => JSON.stringify(body.messages[0]));
      expect(told.filter((text) => text.includes(`polite, ${size}.`))).not.toEqual([]);
    });

    test("all chats go after a question, and come back as long as it can be undone", async ({
      page,
    }) => {
      const settings = await new SettingsPage(page).arrive();
      await settings.converse(short("gone"));
      const panel = await settings.openSettings("Data");
      await panel.getByRole("button", { name: "Delete all chats…" }).press("Enter");
      const question = page.getByRole("alertdialog", { name: "Delete all chats?" });
      await expect(question.getByRole("button", { name: "Keep them" })).toBeFocused();
      await settings.look("settings", `delete-${size}`);
      await settings.expectAccessible();
      await page.keyboard.press("Enter");
      await expect(question).toBeHidden();
      await expect(panel.getByRole("button", { name: "Delete all chats…" })).toBeFocused();

      await page.keyboard.press("Enter");
      await question.getByRole("button", { name: "Delete all chats" }).click();
      await expect(settings.dialog).toBeHidden();
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await chatsOf(page)).toBe(1);

      await settings.arrive();
      await settings.openSettings("Data");
      await panel.getByRole("button", { name: "Delete all chats…" }).click();
      await question.getByRole("button", { name: "Delete all chats" }).click();
      await expect(page.getByText("All chats deleted")).toBeVisible();
      // With the page, it is for good.
      await page.goto("/");
      await until("the chats are gone", async () => (await chatsOf(page)) === 0);
    });

    for (const colorScheme of ["light", "dark"] as const) {
      test(`every section can be used with assistive technology, ${colorScheme}`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const settings = await new SettingsPage(page).arrive();
        await settings.converse(short("seen"));
        await settings.openSettings();
        await expect(settings.instructions).toBeVisible();
        for (const tab of ["General", "Usage", "Data"]) {
          await settings.dialog.getByRole("tab", { name: tab }).click();
          const panel = settings.dialog.getByRole("tabpanel", { name: tab });
          await expect(panel.getByText("Loading…")).toHaveCount(0);
          await settings.look("settings", `${tab}-${size}-${colorScheme}`);
          await settings.expectAccessible();
        }
        // As a desktop's page is when it is shown at four times its size.
        if (size === "phone") return;
        await page.setViewportSize({ width: 320, height: 640 });
        for (const tab of ["General", "Usage", "Data"]) {
          await settings.dialog.getByRole("tab", { name: tab }).click();
          const panel = settings.dialog.getByRole("tabpanel", { name: tab });
          expect(await panel.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
          await settings.look("settings", `${tab}-narrow-${colorScheme}`);
          await settings.expectAccessible();
        }
      });
    }
  });
}

test("instructions that are being written are saved when the page is reloaded", async ({
  page,
}) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  await settings.instructions.fill("Be brief.");
  await expect(settings.dialog.getByText("Not saved yet")).toBeVisible();
  await page.reload();
  await until("the server has them", async () => {
    const { instructions } = await (await page.request.get("/api/preferences")).json();
    return instructions === "Be brief.";
  });
});

test("what could not be saved is told, and saved on the next try", async ({ page }) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  await expect(settings.instructions).toBeVisible();
  const refusal = { code: "unavailable", message: "The database does not answer." };
  await page.route("**/api/preferences", (route) =>
    route.request().method() === "PUT"
      ? route.fulfill({ status: 503, json: refusal })
      : route.continue(),
  );
  await settings.instructions.fill("Keep this.");
  await settings.dialog.getByRole("button", { name: "Save" }).click();
  await expect(settings.dialog.getByRole("alert")).toHaveText(
    "Not saved. The database does not answer.",
  );
  await page.unroute("**/api/preferences");
  await settings.dialog.getByRole("button", { name: "Save" }).click();
  await expect(settings.dialog.getByText("Saved", { exact: true })).toBeVisible();
});

test("instructions that could not be saved when the settings closed are there again", async ({
  page,
}) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  await expect(settings.instructions).toBeVisible();
  await page.route("**/api/preferences", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await settings.instructions.fill("Answer in rhymes.");
  await settings.closeSettings();
  await expect(page.getByText("Your instructions were not saved;")).toBeVisible();
  await settings.arrive();
  await settings.openSettings();
  await expect(settings.instructions).toHaveValue("Answer in rhymes.");
  await expect(settings.dialog.getByText("Not saved yet")).toBeVisible();
  await page.unroute("**/api/preferences");
  await settings.dialog.getByRole("button", { name: "Save" }).click();
  await expect(settings.dialog.getByText("Saved", { exact: true })).toBeVisible();
  await settings.closeSettings();
  await settings.openSettings();
  await expect(settings.instructions).toHaveValue("Answer in rhymes.");
  await expect(settings.dialog.getByText("Not saved yet")).toBeHidden();
});

test("the default model answers here and in another browser, until another is chosen", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  const choice = settings.dialog.getByRole("combobox", { name: "Default model" });
  await choice.selectOption({ label: "other" });
  await expect(settings.dialog.getByText("Saved", { exact: true })).toBeVisible();
  await settings.closeSettings();
  await expect(page.getByRole("button", { name: "Model: other" })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL });
  await elsewhere.addCookies(await context.cookies());
  const there = await elsewhere.newPage();
  await there.goto("/");
  await expect(there.getByRole("button", { name: "Model: other" })).toBeVisible();
  await there.getByRole("button", { name: "Model: other" }).click();
  await there.getByRole("menuitemradio", { name: "fake" }).click();
  await there.reload();
  await expect(there.getByRole("button", { name: "Model: fake" })).toBeVisible();
  await elsewhere.close();
});

test("the theme is chosen by keyboard, and the shortcuts are a step away", async ({ page }) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  const system = settings.dialog.getByRole("radio", { name: "System" });
  await expect(system).toBeChecked();
  await system.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(settings.dialog.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await settings.dialog.getByRole("button", { name: "Keyboard shortcuts" }).click();
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(shortcuts).toBeVisible();
  await expect(settings.dialog).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(shortcuts).toBeHidden();
});

test("usage is told by model and day, with money where the price is known", async ({ page }) => {
  const settings = await new SettingsPage(page).arrive();
  let panel = await settings.openSettings("Usage");
  await expect(panel.getByText("Nothing was used in the last 30 days.")).toBeVisible();
  await settings.closeSettings();
  await settings.converse(short("paid"));
  panel = await settings.openSettings("Usage");
  const models = panel.getByRole("table", { name: "Tokens by model" });
  const row = models.getByRole("row", { name: /^fake/ });
  await expect(row).toContainText(/^fake\s*[1-9]\d*\s*12\s*\$\d+\.\d\d$/);
  await expect(models.getByRole("rowheader", { name: "All" })).toBeVisible();
  const days = panel.getByRole("table", { name: "Tokens by day and model" });
  await expect(days.getByRole("row", { name: /^fake/ })).toHaveCount(1);
});

test("all chats are taken along as one file, and brought in again", async ({ page }) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.converse(short("kept"));
  const panel = await settings.openSettings("Data");
  const download = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Export all chats" }).click();
  const file = await download;
  expect(await file.failure()).toBeNull();
  expect(file.suggestedFilename()).toMatch(/^Holdfast \d{4}-\d\d-\d\d\.json$/);
  const { format, chats } = JSON.parse(readFileSync(await file.path(), "utf8"));
  expect(format).toBe("holdfast-chats");
  expect(chats).toMatchObject([{ format: "holdfast-chat", messages: [{}, {}] }]);

  const bring = async (name: string, all: unknown[]) => {
    const chooser = page.waitForEvent("filechooser");
    await panel.getByRole("button", { name: "Choose a file" }).click();
    const buffer = Buffer.from(JSON.stringify({ format, chats: all }));
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
  };
  await bring("two.json", [chats[0], { ...chats[0], title: "Brought along" }]);
  await expect(page.getByText("2 chats imported")).toBeVisible();
  await bring("one-is-broken.json", [{ format: "holdfast-chat" }, chats[0]]);
  await expect(page.getByText("2 chats are in the file, 1 was imported.")).toBeVisible();
  const { chats: listed } = await (await page.request.get("/api/chats")).json();
  expect(listed).toHaveLength(4);
  expect(listed.map(({ title }: { title: string }) => title)).toContain("Brought along");
});

test("a default model that is lost late leaves the newer choice", async ({ page }) => {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  const choice = settings.dialog.getByRole("combobox", { name: "Default model" });
  const { promise, resolve: lose } = Promise.withResolvers<void>();
  const isChange = (request: Request) => request.method() === "PUT";
  const first = page.waitForRequest(isChange);
  let count = 0;
  await page.route("**/api/preferences", async (route) => {
    if (!isChange(route.request()) || count > 0) return route.continue();
    count += 1;
    await promise;
    await route.abort();
  });
  await choice.selectOption({ label: "other" });
  await first;
  await choice.selectOption({ label: "fake" });
  const lost = page.waitForEvent("requestfailed");
  lose();
  await lost;
  await expect(settings.dialog.getByText("Saved", { exact: true })).toBeVisible();
  await expect(choice).toHaveValue("compatible/fake");
});
