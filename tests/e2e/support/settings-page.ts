import { expect, type Locator, type Page } from "@playwright/test";
import { Conversation } from "./conversation";
import { savedRows } from "./saved-rows";

/** What a person does in the settings. */
export class SettingsPage extends Conversation {
  readonly dialog: Locator;
  readonly instructions: Locator;
  readonly isPhone: boolean;

  constructor(page: Page) {
    super(page);
    this.dialog = page.getByRole("dialog", { name: "Settings" });
    this.instructions = this.dialog.getByRole("textbox", { name: "Custom instructions" });
    this.isPhone = (page.viewportSize()?.width ?? 0) < 768;
  }

  /** On a wide screen the page takes the focus into the composer when it has woken up: from then on it listens. */
  async arrive(): Promise<this> {
    await this.open();
    if (!this.isPhone) await expect(this.composer).toBeFocused();
    return this;
  }

  /** A page that was loaded a moment ago does not say when it listens. */
  private async openWith(button: string, opened: Locator): Promise<void> {
    await expect(async () => {
      if (!(await opened.isVisible())) {
        await this.page.getByRole("button", { name: button }).press("Enter", { timeout: 1_000 });
      }
      await expect(opened).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  async openSettings(tab = "General"): Promise<Locator> {
    const sheet = this.page.getByRole("dialog", { name: "Chats" });
    if (this.isPhone) await this.openWith("Open sidebar", sheet);
    await this.openWith("Settings", this.dialog);
    await this.dialog.getByRole("tab", { name: tab }).click();
    const panel = this.dialog.getByRole("tabpanel", { name: tab });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Back to the conversation. */
  async closeSettings(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
    if (this.isPhone) await this.page.keyboard.press("Escape");
  }

  /** A whole turn, which is saved. */
  async converse(text: string): Promise<void> {
    await this.send(text);
    await this.replyWithStatus("done");
    await savedRows(await this.chatId());
  }
}
