import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible";

export type Given = { name: string; text: string; type?: string };

/** A red pixel, which is a right PNG. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);

/** What a person does to attach something, and what they see of it. */
export class Attaching {
  readonly page: Page;
  readonly chips: Locator;
  readonly news: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chips = page.getByTestId("attachment");
    this.news = page.getByTestId("attachment-news");
  }

  chip(name: string): Locator {
    return this.chips.filter({ hasText: name });
  }

  /** Chooses files with the button. */
  async choose(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Attach files" }).click();
    await (await chooser).setFiles(files);
  }

  chooseText(name: string, text: string): Promise<void> {
    return this.choose({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  }

  /** Holds files over the page, as far as a browser lets a page know of them. */
  private async drag(name: "dragenter" | "dragleave" | "drop", files: Given[]): Promise<void> {
    const transfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, text, type = "text/plain" } of given) {
        data.items.add(new File([text], name, { type }));
      }
      return data;
    }, files);
    await this.page.dispatchEvent("#main", name, { dataTransfer: transfer });
  }

  hold(...files: Given[]): Promise<void> {
    return this.drag("dragenter", files);
  }

  leave(...files: Given[]): Promise<void> {
    return this.drag("dragleave", files);
  }

  drop(...files: Given[]): Promise<void> {
    return this.drag("drop", files);
  }

  paste(text: string): Promise<void> {
    return this.page.getByRole("textbox", { name: "Message" }).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
    }, text);
  }

  async saved(name: string): Promise<void> {
    await expect(this.chip(name)).toHaveAttribute("data-step", "saved", { timeout: 30_000 });
  }

  remove(name: string): Promise<void> {
    return this.page.getByRole("button", { name: `Remove ${name}` }).click();
  }

  async expectAccessible(): Promise<void> {
    await expectAccessible(this.page);
  }
}
