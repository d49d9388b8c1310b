import { mkdirSync } from "node:fs";
import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { ChatPage } from "./chat-page";

/** What a person does with the messages of a chat beside reading them. */
export class Conversation extends ChatPage {
  readonly messages: Locator;
  readonly questions: Locator;
  readonly queued: Locator;

  constructor(page: Page) {
    super(page);
    this.messages = page.getByTestId("message");
    this.queued = page.getByTestId("queued");
    this.questions = page.locator('[data-testid="message"][data-role="user"]');
  }

  async edit(of: string, text: string): Promise<void> {
    const row = this.questions.filter({ hasText: of }).first();
    await row.hover();
    await row.getByRole("button", { name: "Edit message" }).click();
    await this.page.getByRole("textbox", { name: "Edit your message" }).fill(text);
    await this.look("conversation", `editor-${this.page.viewportSize()?.width}`);
    await this.page.getByRole("button", { name: "Save & send" }).click();
  }

  /** Sends while a reply is written. */
  async queue(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.page.getByRole("button", { name: "Queue message" }).click();
    await expect(this.composer).toHaveValue("");
  }

  /** Beside the messages that wait there are other buttons that stop. */
  override stop(): Promise<void> {
    return this.page.getByRole("button", { name: "Stop the reply", exact: true }).click();
  }

  async menu(item: string): Promise<void> {
    await this.page.getByRole("button", { name: "More for this chat" }).click();
    await expect(this.page.getByRole("menuitem", { name: item })).toBeVisible();
    await this.look("conversation", `menu-${this.page.viewportSize()?.width}`);
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  async download(item: string): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await this.menu(item);
    return download;
  }

  versionsOf(row: Locator): Locator {
    return row.getByRole("group", { name: "Versions of this message" });
  }

  async step(row: Locator, label: string): Promise<void> {
    await row.hover();
    await row.getByRole("button", { name: label }).click();
  }

  async retryWith(row: Locator, model: string): Promise<void> {
    await row.hover();
    await row.getByRole("button", { name: /answer again with another model/ }).click();
    await expect(this.page.getByRole("menuitem", { name: model })).toBeVisible();
    await this.look("conversation", `retry-menu-${this.page.viewportSize()?.width}`);
    await this.page.getByRole("menuitem", { name: model }).click();
  }

  /** Keeps a picture of the page, when somebody asked for it (SHOTS names the folder). */
  async look(area: string, name: string): Promise<void> {
    const folder = process.env.SHOTS;
    if (!folder) return;
    mkdirSync(`${folder}/${area}`, { recursive: true });
    await this.page.screenshot({ path: `${folder}/${area}/${name}.png` });
  }

  async expectAccessible(): Promise<void> {
    await expectAccessible(this.page);
  }
}
