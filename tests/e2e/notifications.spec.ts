import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { SettingsPage } from "./support/settings-page";

/** A browser whose person answers its question so. */
async function answering(page: Page, answer: NotificationPermission, first = "default") {
  await page.addInitScript(
    ([given, before]) => {
      // A window's name outlives a reload, as the answer does.
      Object.defineProperty(Notification, "permission", { get: () => window.name || before });
      Notification.requestPermission = async () => {
        window.name = given;
        return given;
      };
    },
    [answer, first as NotificationPermission] as const,
  );
}

async function openSettings(page: Page) {
  const settings = await new SettingsPage(page).arrive();
  await settings.openSettings();
  const toggle = settings.dialog.getByRole("switch", {
    name: "Notify me when a long reply is done",
  });
  return { settings, toggle };
}

test("notifications are turned on by keyboard, stay on, and are turned off", async ({ page }) => {
  await answering(page, "granted");
  const { settings, toggle } = await openSettings(page);
  await expect(toggle).not.toBeChecked();
  await toggle.press("Space");
  await expect(toggle).toBeChecked();
  await settings.expectAccessible();
  await settings.look("settings", "notifications-on");
  await page.reload();
  await settings.openSettings();
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
});

test("who refuses hears what that means, and how to change it", async ({ page }) => {
  await answering(page, "denied");
  const { settings, toggle } = await openSettings(page);
  await toggle.press("Enter");
  const words = settings.dialog.getByText(/^This browser blocks notifications from this page/);
  await expect(words).toHaveRole("status");
  await expect(toggle).toHaveAttribute("aria-disabled", "true");
  await expect(toggle).toBeFocused();
  await toggle.press("Enter");
  await expect(toggle).not.toBeChecked();
  await settings.expectAccessible();
  await settings.look("settings", "notifications-blocked");
});

test("a browser without notifications says so", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Notification"));
  const { settings, toggle } = await openSettings(page);
  await expect(toggle).toHaveAttribute("aria-disabled", "true");
  await expect(
    settings.dialog.getByText("This browser cannot show notifications of this page."),
  ).toBeVisible();
});

test("a long reply that is done is told to who looks elsewhere, and the way back leads to it", async ({
  page,
  context,
  app,
  provider,
}) => {
  await context.grantPermissions(["notifications"], { origin: app.url });
  const { settings, toggle } = await openSettings(page);
  await toggle.click();
  await expect(toggle).toBeChecked();
  await page.keyboard.press("Escape");
  await settings.send("[[fake tokens=60 hold=40 seed=told]] a long one");
  await settings.replyOfAtLeast(10);
  const chatId = await settings.chatId();
  await settings.beginAnew();
  const item = page.getByRole("navigation").locator(`a[href="/chat/${chatId}"]`);
  await expect(item).toContainText("being answered");
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 10_000;
    Object.defineProperty(document, "hidden", { get: () => true });
  });
  await provider.release("told");
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const shown = () =>
    worker.evaluate<object[]>(
      "registration.getNotifications().then((all) => all.map(({ tag, body }) => ({ tag, body })))",
    );
  await expect.poll(shown).toEqual([{ tag: chatId, body: "The reply is there." }]);
  await worker.evaluate(
    `registration.getNotifications().then(([notification]) => {
      self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
    })`,
  );
  await page.waitForURL(`/chat/${chatId}`);
  await expect.poll(shown).toEqual([]);
});
