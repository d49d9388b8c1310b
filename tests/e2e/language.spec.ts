import { expect, type Locator, type Page } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { test } from "./support/fixtures";
import { seed } from "./support/seed";
import { SettingsPage } from "./support/settings-page";
import { SIZES } from "./support/two-models";

const TOKENS = 360;

/** What a person who reads German finds on the page. */
class GermanPage extends SettingsPage {
  override readonly composer: Locator;
  override readonly dialog: Locator;
  readonly language: Locator;

  constructor(page: Page) {
    super(page);
    this.composer = page.getByRole("textbox", { name: "Nachricht" });
    this.dialog = page.getByRole("dialog", { name: "Einstellungen" });
    this.language = this.dialog.getByRole("combobox", { name: "Sprache" });
  }

  override async openSettings(tab = "Allgemein"): Promise<Locator> {
    // A phone's page does not say when it listens.
    const button = this.page.getByRole("button", { name: "Einstellungen" });
    await expect(async () => {
      if (!(await button.isVisible())) {
        await this.page
          .getByRole("button", { name: "Seitenleiste öffnen" })
          .click({ timeout: 1_000 });
      }
      await expect(button).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await button.press("Enter");
    return this.openSection(tab);
  }

  async openSection(tab: string): Promise<Locator> {
    await this.dialog.getByRole("tab", { name: tab }).click();
    const panel = this.dialog.getByRole("tabpanel", { name: tab });
    await expect(panel).toBeVisible();
    return panel;
  }

  override async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.page.getByRole("button", { name: "Nachricht senden" }).click();
  }

  /** What sticks out of a dialog to the left makes nothing scroll. */
  async expectQuestionInPlace(): Promise<void> {
    await this.openSection("Daten");
    await this.dialog.getByRole("button", { name: "Alle Chats löschen …" }).click();
    const question = this.page.getByRole("alertdialog", { name: "Alle Chats löschen?" });
    const keep = question.getByRole("button", { name: "Behalten" });
    await expect(keep).toBeVisible();
    const left = async (of: Locator) => (await of.boundingBox())?.x ?? 0;
    expect(await left(keep)).toBeGreaterThan(await left(question));
    await keep.click();
  }

  async expectNoSidewaysScroll(): Promise<void> {
    const excess = () =>
      this.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await expect.poll(excess).toBe(0);
  }
}

const html = (page: Page) => page.locator("html");

for (const [size, options] of SIZES) {
  test.describe(size, () => {
    test.use({ ...options, locale: "de-AT" });

    test("a browser in German gets a German page", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const german = new GermanPage(page);
      await german.arrive();
      await expect(html(page)).toHaveAttribute("lang", "de");
      await expect(german.composer).toHaveAttribute("placeholder", "Nachricht schreiben");
      await german.look("language", `page-${size}`);
      await german.expectAccessible();

      await german.openSettings();
      await expect(german.language).toHaveValue("");
      await expect(german.language.locator("option")).toHaveText(["System", "English", "Deutsch"]);
      await expect(german.dialog.getByRole("radio", { name: "Dunkel" })).toBeVisible();
      await expect(german.dialog.getByText("Wird geladen …")).toHaveCount(0);
      await german.look("language", `settings-${size}`);
      await german.expectAccessible();
      const usage = await german.openSection("Verbrauch");
      await expect(usage).toContainText("In den letzten 30 Tagen wurde nichts verbraucht.");

      await page.setViewportSize({ width: 320, height: 640 });
      for (const tab of ["Allgemein", "Verbrauch", "Daten", "API-Schlüssel"]) {
        const panel = await german.openSection(tab);
        expect(await panel.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
        await german.look("language", `${tab}-narrow-${size}`);
      }
      await german.expectQuestionInPlace();
      await german.closeSettings();
      await german.look("language", `narrow-${size}`);
      await german.expectNoSidewaysScroll();
      await german.expectAccessible();
    });

    test("a chat without a title is named in German wherever it shows", async ({ page }) => {
      const german = new GermanPage(page);
      await german.arrive();
      const [chat] = await seed(page, [{ title: "", messages: ["Wann ist Ebbe?", "Mittags."] }]);
      await page.goto(`/chat/${chat?.id}`);
      await expect(page).toHaveTitle("Neuer Chat · Holdfast");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Neuer Chat");
      const markdown = await page.request.get(`/api/chats/${chat?.id}/export?format=markdown`, {
        headers: { "accept-language": "de" },
      });
      expect(await markdown.text()).toMatch(/^# Neuer Chat\n/);
      const share = await page.request.post(`/api/chats/${chat?.id}/share`);
      await page.goto(`/share/${(await share.json()).id}`);
      await expect(page).toHaveTitle(/^Neuer Chat/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Neuer Chat");
    });

    test("the language changes in the middle of a reply, which goes on, and the draft stays", async ({
      page,
      provider,
    }) => {
      const german = new GermanPage(page);
      await german.arrive();
      await german.send(`[[fake tokens=${TOKENS} pace=12ms hold=300 seed=sprache]] sprache`);
      const before = await german.replyOfAtLeast(100);
      await german.composer.fill("Und was ist mit");
      const loads: string[] = [];
      page.on("load", (loaded) => loads.push(loaded.url()));
      await german.openSettings();
      // Choosing alone takes the focus nowhere here, other than for a person.
      await german.language.focus();
      await german.language.selectOption({ label: "English" });

      const english = new SettingsPage(page);
      await expect(english.dialog).toBeVisible();
      await expect(html(page)).toHaveAttribute("lang", "en");
      await expect(english.dialog.getByText("The page is in English now.")).toHaveRole("status");
      await expect(english.dialog.getByRole("combobox", { name: "Language" })).toBeFocused();
      await english.closeSettings();
      await expect(english.replies.last()).toHaveAttribute("data-status", "streaming");
      expect((await english.replyOfAtLeast(before.length)).startsWith(before)).toBe(true);
      await expect(english.composer).toHaveValue("Und was ist mit");
      await provider.release("sprache");
      expect(await english.replyWithStatus("done")).toBe(fakeText("sprache", TOKENS));
      await expect(english.replies).toHaveCount(1);
      expect(loads).toEqual([]);

      await page.reload();
      await expect(html(page)).toHaveAttribute("lang", "en");
      await expect(english.composer).toHaveValue("Und was ist mit");
      await english.openSettings();
      const language = english.dialog.getByRole("combobox", { name: "Language" });
      await expect(language).toHaveValue("en");
      await language.selectOption({ label: "System" });
      await expect(german.dialog.getByText("Die Seite ist jetzt auf Deutsch.")).toBeAttached();
      await expect(html(page)).toHaveAttribute("lang", "de");
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(
        "holdfast-language",
      );
    });
  });
}

test.describe("a browser in a language that the page does not speak", () => {
  test.use({ locale: "eu-ES" });

  test("gets English, and German by choice", async ({ page }) => {
    const english = await new SettingsPage(page).arrive();
    await expect(html(page)).toHaveAttribute("lang", "en");
    await english.openSettings();
    await english.dialog.getByRole("combobox", { name: "Language" }).selectOption("de");
    const german = new GermanPage(page);
    await expect(german.language).toHaveValue("de");
    await page.context().setOffline(true);
    await expect(german.language).toBeDisabled();
    await expect(
      german.dialog.getByText("Du kannst sie ändern, wenn du wieder online bist."),
    ).toBeVisible();
    await page.context().setOffline(false);
    await expect(german.language).toBeEnabled();
    await german.closeSettings();
    await page.reload();
    await expect(german.composer).toBeVisible();
  });
});
