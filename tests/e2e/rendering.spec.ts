import type { Page } from "@playwright/test";
import { findings } from "./support/accessible";
import { ChatPage } from "./support/chat-page";
import { EVERYTHING } from "./support/everything-reply";
import { expect, test } from "./support/fixtures";

/** Requests that left the page for another origin. */
function watchOutside(page: Page, origin: string): string[] {
  const outside: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) outside.push(url);
  });
  return outside;
}

async function isDrawn(page: Page) {
  await expect(page.locator(".reply .katex").first()).toBeVisible();
  await expect(page.getByTestId("diagram")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.reply-code-body span[style*="--light"]').first()).toBeVisible();
}

test("a reply with everything is shown as it was meant, and sends nothing anywhere", async ({
  page,
  provider,
  app,
}) => {
  const outside = watchOutside(page, app.url);
  const chat = await new ChatPage(page).open();
  provider.script({ text: EVERYTHING, pace: 1 });
  await chat.send("Show everything");
  await chat.replyWithStatus("done");
  await isDrawn(page);
  const reply = chat.replies.last();

  await test.step("structure", async () => {
    await expect(reply.getByRole("heading", { name: "The harbour at night" })).toBeVisible();
    await expect(reply.getByRole("table")).toContainText("Bell Rock");
    await expect(reply.getByRole("checkbox", { name: "Done", exact: true })).toBeChecked();
    await expect(reply.getByRole("checkbox", { name: "Not done" })).not.toBeChecked();
    await expect(reply.locator(".katex")).toHaveCount(3);
    await expect(reply.locator(".katex-display")).toHaveCount(1);
    await expect(reply.locator("strong", { hasText: "強調（かっこ）" })).toHaveCount(1);
    await expect(reply.getByText("which costs $5 or $10")).toBeVisible();
    const hebrew = reply.locator("p", { hasText: "שלום" });
    expect(await hebrew.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    const english = reply.locator("p", { hasText: "Words with" });
    expect(await english.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  });

  await test.step("footnotes lead there and back", async () => {
    const notes = reply.getByRole("region", { name: "Footnotes" });
    await expect(notes.getByRole("listitem")).toHaveCount(2);
    await expect(notes.getByRole("listitem").first()).toContainText("It is lit by");
    await reply.getByRole("link", { name: "Footnote 2", exact: true }).click();
    await expect(notes.getByText("The second note.")).toBeInViewport();
    await notes.getByRole("link", { name: "Back to where footnote 2 is" }).click();
    await expect(reply.getByRole("link", { name: "Footnote 2", exact: true })).toBeInViewport();
  });

  await test.step("a diagram that names an address is not drawn", async () => {
    await expect(reply.getByText("mermaid · could not be drawn")).toBeVisible();
    await expect(page.getByTestId("diagram")).toHaveCount(1);
  });

  await test.step("pictures from elsewhere are links that say so", async () => {
    await expect(reply.locator('img:not([src^="data:"])')).toHaveCount(0);
    await expect(reply.getByText("not loaded: it is on another site")).toHaveCount(2);
    expect(outside).toEqual([]);
  });
});

test("a link says where it goes, and asks where it could carry something out", async ({
  page,
  provider,
}) => {
  const chat = await new ChatPage(page).open();
  provider.script({ text: EVERYTHING });
  await chat.send("Show everything");
  await chat.replyWithStatus("done");
  const reply = chat.replies.last();

  const plain = reply.getByRole("link", { name: "link to the guide" });
  await expect(plain).toContainText("guide.example");
  await expect(plain).toHaveAttribute("rel", "noopener noreferrer");
  await expect(plain).toHaveAttribute("target", "_blank");
  await expect(plain).not.toHaveAttribute("data-asks");
  await expect(reply.getByRole("link", { name: "there", exact: true })).toHaveCount(0);

  const deceptive = reply.getByRole("link", { name: /bank\.example/ });
  await expect(deceptive).toContainText("goes to evil.example");
  await deceptive.click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Go to evil.example?");
  await expect(question.getByTestId("link-address")).toHaveText("https://evil.example/login");
  expect(await findings(page)).toEqual([]);
  await question.getByRole("button", { name: "Stay here" }).click();

  await reply.getByRole("link", { name: "here" }).first().click({ button: "middle" });
  await expect(question.getByTestId("link-address")).toHaveText(
    "https://outside.example/?q=secret",
  );
  await page.keyboard.press("Escape");
  expect(page.context().pages()).toHaveLength(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["desktop", { width: 1280, height: 900 }],
    ["phone", { width: 360, height: 740 }],
  ] as const) {
    test(`nobody is shut out of it: ${colorScheme}, ${device}`, async ({
      browser,
      app,
      provider,
    }) => {
      const context = await browser.newContext({ baseURL: app.url, colorScheme, viewport });
      const page = await context.newPage();
      const chat = await new ChatPage(page).open();
      provider.script({ text: EVERYTHING, reasoning: 40 });
      await chat.send("Show everything");
      await chat.replyWithStatus("done");
      await isDrawn(page);
      expect(await findings(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      await context.close();
    });
  }
}

/** Where the finished blocks of the reply stand, from its top: by their text. */
async function places(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const replies = document.querySelectorAll('[data-role="assistant"]');
    const reply = replies[replies.length - 1];
    const top = reply?.getBoundingClientRect().top ?? 0;
    const blocks = reply?.querySelectorAll(".reply p, .reply h1, .reply h2, .reply table") ?? [];
    return Object.fromEntries(
      [...blocks].map((block) => [
        `${block.tagName} ${block.textContent}`,
        Math.round(block.getBoundingClientRect().top - top),
      ]),
    );
  });
}

test("what is finished does not move while the rest is written", async ({ page, provider }) => {
  // Without what is drawn only when it is whole: that may take its place late, once.
  const text = EVERYTHING.replace(/```mermaid[\s\S]*?```/g, "").replace(/^\[\^.*$/gm, "");
  const chat = await new ChatPage(page).open();
  // Code's colours, formulas and the rest are there from the beginning.
  provider.script({ text });
  await chat.send("Show everything");
  await chat.replyWithStatus("done");
  await expect(page.locator(".reply .katex").first()).toBeVisible();
  provider.script({ text, pace: 5 });
  await chat.send("Again, please");
  await expect(chat.replies).toHaveCount(2);
  const seen: Record<string, number>[] = [];
  while ((await chat.replies.last().getAttribute("data-status")) === "streaming") {
    seen.push(await places(page));
  }
  const end = await places(page);
  expect(seen.length).toBeGreaterThan(5);
  for (const moment of seen) {
    // The last two are being written: a line may yet become a heading, a table or the next block.
    const finished = Object.entries(moment).slice(0, -2);
    for (const [block, place] of finished) expect([block, end[block]]).toEqual([block, place]);
  }
});

test("a long chat opens at its end, finds what is far away, and goes to a message by its address", async ({
  page,
  provider,
}) => {
  const chat = await new ChatPage(page).open();
  for (const number of [1, 2, 3]) {
    provider.script({ text: `# Part ${number}\n\n${"Words about the tide. ".repeat(700)}` });
    await chat.send(`Part ${number}?`);
    await expect(chat.replies).toHaveCount(number);
    await chat.replyWithStatus("done");
  }
  const id = await chat.replies.first().getAttribute("id");
  await page.reload();
  await expect(chat.replies.last()).toBeInViewport();
  await expect(chat.replies.first()).toContainText("Words about the tide.");
  await expect(chat.replies.first().getByRole("heading")).toHaveCount(0);

  await page.goto(`${page.url()}#${id}`);
  await page.reload();
  await expect(chat.replies.first().getByRole("heading", { name: "Part 1" })).toBeInViewport();
  await expect(chat.replies.last()).not.toBeInViewport();
});

test("thoughts say how long they took, also after a reload", async ({ page, provider }) => {
  const chat = await new ChatPage(page).open();
  provider.script({ text: "Done.", reasoning: 60, pace: 30 });
  await chat.send("Think first");
  await expect(page.getByText("Thinking")).toBeVisible();
  await chat.replyWithStatus("done");
  const label = page.getByText(/^Thought for \d+ s$/);
  await expect(label).toBeVisible();
  const words = await label.textContent();
  await page.reload();
  await expect(page.getByText(words ?? "?", { exact: true })).toBeVisible();
});

test("pages let nothing in from elsewhere and send nothing there", async ({ page, app }) => {
  await new ChatPage(page).open();
  const outcome = await page.evaluate(async () => {
    const image = new Image();
    image.src = "https://outside.example/pixel.png";
    const isLoaded = await image.decode().then(
      () => true,
      () => false,
    );
    const isFetched = await fetch("https://outside.example/").then(
      () => true,
      () => false,
    );
    document.body.insertAdjacentHTML("beforeend", `<img src="x:" onerror="hasRun = true">`);
    const script = Object.assign(document.createElement("script"), { text: "hasRun = true" });
    document.body.append(script);
    await new Promise((done) =>
      document.querySelector('[src="x:"]')?.addEventListener("error", done),
    );
    return { isLoaded, isFetched, hasRun: "hasRun" in window };
  });
  expect(outcome).toEqual({ isLoaded: false, isFetched: false, hasRun: false });
  const policy = (await page.request.get(app.url)).headers()["content-security-policy"];
  expect(policy).toContain("connect-src 'self'");
});
