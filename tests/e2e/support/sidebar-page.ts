import { expect, type Locator, type Page } from "@playwright/test";
import { Conversation } from "./conversation";

/** What a person does to find chats again. */
export class SidebarPage extends Conversation {
  readonly chats: Locator;
  readonly palette: Locator;
  readonly options: Locator;

  constructor(page: Page) {
    super(page);
    this.chats = page.getByRole("navigation", { name: "Chats" });
    this.palette = page.getByRole("dialog", { name: /^(Commands and chats|Search chats)$/ });
    this.options = this.palette.getByRole("option");
  }

  chat(title: string): Locator {
    return this.chats.getByRole("link", { name: title });
  }

  /** The titles under a heading of the list, as they stand. */
  titlesUnder(heading: string): Promise<string[]> {
    return this.chats
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: heading }) })
      .getByRole("link")
      .allTextContents();
  }

  async choose(title: string, item: string): Promise<void> {
    await this.chat(title).hover();
    await this.chats.getByRole("button", { name: `Options for ${title}` }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  async find(words: string): Promise<void> {
    await this.palette.getByRole("combobox").fill(words);
  }

  /** A message has the reader's eye and the focus. */
  async expectShown(messageId: string): Promise<void> {
    const row = this.page.locator(`#message-${messageId}`);
    await expect(row).toBeFocused();
    await expect(row).toBeInViewport();
  }
}
