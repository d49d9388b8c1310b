import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { ChatPage } from "./support/chat-page";
import { expect, test } from "./support/fixtures";

/** The page takes the focus into the composer when it has woken up: from then on it listens. */
async function openPage(page: Page) {
  const { composer } = await new ChatPage(page).open();
  await expect(composer).toBeFocused();
}

async function openSettings(page: Page) {
  await page.getByRole("button", { name: "Settings" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByRole("tab", { name: "API keys" }).press("Enter");
  await expect(dialog.getByText("There are no keys yet.")).toBeVisible();
  return dialog;
}

test("a person makes a key by keyboard, takes it along once, and revokes it", async ({
  page,
  context,
  app,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  const dialog = await openSettings(page);
  await dialog.getByRole("textbox", { name: "Name of the program" }).fill("My GPT");
  await page.keyboard.press("Enter");

  const field = dialog.getByRole("textbox", { name: "New key" });
  await expect(field).toBeFocused();
  const key = await field.inputValue();
  await dialog.getByRole("button", { name: "Copy new key" }).click();
  await expect(dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  const headers = { authorization: `Bearer ${key}` };
  expect((await fetch(`${app.url}/api/v1/artifacts`, { headers })).status).toBe(200);
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(field).toBeHidden();

  const item = dialog.getByRole("listitem").filter({ hasText: "My GPT" });
  await expect(item).toContainText(key.slice(-4));
  await expect(dialog).not.toContainText(key);
  await item.getByRole("button", { name: "Revoke My GPT…" }).press("Enter");
  const question = page.getByRole("alertdialog", { name: "Revoke this key?" });
  await expect(question.getByRole("button", { name: "Keep it" })).toBeFocused();
  await question.getByRole("button", { name: "Revoke" }).press("Enter");
  await expect(dialog.getByText("There are no keys yet.")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Your keys" })).toBeFocused();
  expect((await fetch(`${app.url}/api/v1/artifacts`, { headers })).status).toBe(401);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Settings" })).toBeFocused();
});

test("the settings say where programs connect, and what the server refuses", async ({
  page,
  app,
}) => {
  await openPage(page);
  const dialog = await openSettings(page);
  await expect(dialog.getByRole("textbox", { name: "OpenAPI document" })).toHaveValue(
    `${app.url}/api/openapi.json`,
  );
  await expect(dialog.getByRole("textbox", { name: "MCP endpoint" })).toHaveValue(
    `${app.url}/api/mcp`,
  );
  const refusal = { code: "limit_reached", message: "You have 20 API keys." };
  await page.route("**/api/api-keys", (route) => route.fulfill({ status: 409, json: refusal }));
  await dialog.getByRole("textbox", { name: "Name of the program" }).fill("One more");
  await dialog.getByRole("button", { name: "Make a key" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("You have 20 API keys.");
});

test("on a phone the settings open from the sidebar's sheet, and give the focus back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  await page.getByRole("button", { name: "Open sidebar" }).click();
  const dialog = await openSettings(page);
  await dialog.getByRole("textbox", { name: "Name of the program" }).fill("My phone");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("textbox", { name: "New key" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Settings" })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the settings can be used with assistive technology, wide and narrow, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openPage(page);
    const wide = await openSettings(page);
    await wide.getByRole("textbox", { name: "Name of the program" }).fill("A script");
    await wide.getByRole("button", { name: "Make a key" }).click();
    await expect(wide.getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page);
    const { width } = (await wide.boundingBox()) ?? {};
    expect(width).toBe(360);
    const overflow = await wide.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(overflow).toBe(0);
  });
}
