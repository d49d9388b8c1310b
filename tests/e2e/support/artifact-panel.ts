import { expect, type Locator, type Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import type { SavedArtifact, SaveInput } from "../../../lib/artifacts/contract";
import { until } from "../../support/until";
import { expectAccessible } from "./accessible";

type Answer = { status: number; text: string };

/** The page's own request, with its cookie. */
function post(page: Page, path: string, body: object): Promise<Answer> {
  return page.evaluate(
    async ([address, json]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(address, { method: "POST", headers, body: json });
      return { status: response.status, text: await response.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
}

/** A person who has signed in as a guest by coming here. */
export async function arrive(page: Page): Promise<void> {
  await page.goto("/");
  await until("the page has a session", async () => {
    const cookies = await page.context().cookies();
    return cookies.some(({ name }) => name.includes("session_token"));
  });
}

export async function save(page: Page, chatId: string, input: SaveInput): Promise<SavedArtifact> {
  const { status, text } = await post(page, `/api/v1/artifacts?sessionId=${chatId}`, input);
  expect(status, text.slice(0, 300)).toBeLessThan(300);
  return JSON.parse(text);
}

/** Sends a message with artifacts, as the composer does, and opens its chat. */
export async function ask(
  page: Page,
  chatId: string,
  artifacts: SavedArtifact[],
  text: string,
): Promise<void> {
  const attached = artifacts.map((saved) => {
    const { artifactId, version, title, mediaType, chunks, tokens, lines, bytes } = saved;
    return {
      type: "data-artifact",
      data: { artifactId, version, title, mediaType, chunks, tokens, lines, bytes },
    };
  });
  const message = { id: uuid(), role: "user", parts: [...attached, { type: "text", text }] };
  const answer = await post(page, "/api/chat", { id: chatId, model: "compatible/fake", message });
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  await page.goto(`/chat/${chatId}`);
}

/** What a person does with the panel, beside the conversation or over it. */
export class ArtifactPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly lines: Locator;

  constructor(page: Page, look: "beside" | "over" = "beside") {
    this.page = page;
    this.panel =
      look === "beside"
        ? page.getByRole("complementary", { name: "Artifact" })
        : page.getByRole("dialog", { name: "Artifact" });
    this.lines = this.panel.locator(".cm-line");
  }

  card(title: string): Locator {
    return this.page.getByTestId("artifact-card").filter({ hasText: title }).first();
  }

  /** A page that was loaded a moment ago does not say when it listens. */
  async open(title: string): Promise<void> {
    const heading = this.panel.getByRole("heading", { level: 2, name: title });
    await expect(async () => {
      if (!(await heading.isVisible())) await this.card(title).click({ timeout: 1_000 });
      await expect(heading).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  tab(name: string): Promise<void> {
    return this.panel.getByRole("tab", { name }).click();
  }

  async search(query: string): Promise<void> {
    await this.tab("Search");
    await this.panel.getByRole("textbox", { name: "Search in this artifact" }).fill(query);
    await this.page.keyboard.press("Enter");
  }

  hits(): Locator {
    return this.panel.getByRole("list", { name: "Found" }).getByRole("button");
  }

  async expectAccessible(): Promise<void> {
    await expectAccessible(this.page);
  }
}
