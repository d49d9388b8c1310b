import { expect, type Locator, type Page } from "@playwright/test";
import { until } from "../../support/until";
import { alive } from "./alive";

/** What a person does on a chat's page, and what they see there. */
export class ChatPage {
  readonly page: Page;
  readonly composer: Locator;
  readonly replies: Locator;

  constructor(page: Page) {
    this.page = page;
    this.composer = page.getByRole("textbox", { name: "Message" });
    this.replies = page.locator('[data-testid="message"][data-role="assistant"]');
  }

  async open(path = "/"): Promise<this> {
    await this.page.goto(path);
    await expect(this.composer).toBeVisible();
    await alive(this.page);
    return this;
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.page.getByRole("button", { name: "Send" }).click();
  }

  /** Goes to a new chat, and waits until the address is its own. */
  async beginAnew(): Promise<void> {
    await this.page
      .getByRole("link", { name: "New chat" })
      .or(this.page.getByRole("button", { name: "New chat" }))
      .first()
      .click();
    await this.page.waitForURL("/");
  }

  /** The chat's id, once it has an address. */
  async chatId(): Promise<string> {
    // An artifact that lies open is in the address too.
    await this.page.waitForURL(/\/chat\/[0-9a-f-]{36}(\?|$)/);
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** The newest reply's text as it stands now. */
  async replyText(): Promise<string> {
    if ((await this.replies.count()) === 0) return "";
    const text = this.replies.last().getByTestId("message-text");
    return (await text.allTextContents()).join("");
  }

  /** Waits until the reply is at least this long; gives what it says then. */
  async replyOfAtLeast(length: number): Promise<string> {
    return until(`a reply of ${length} characters`, async () => {
      const text = await this.replyText();
      return text.length >= length && text;
    });
  }

  async replyWithStatus(status: string): Promise<string> {
    await expect(this.replies.last()).toHaveAttribute("data-status", status, { timeout: 30_000 });
    return this.replyText();
  }

  stop(): Promise<void> {
    return this.page.getByRole("button", { name: "Stop" }).click();
  }
}
