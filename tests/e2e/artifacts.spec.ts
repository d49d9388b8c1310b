import { fakeText } from "../fake-provider/fake-provider";
import { type AppServer, startApp } from "../support/app-server";
import { rowsOf } from "../support/database";
import { until } from "../support/until";
import { makePdf } from "../unit/files/support/make-pdf";
import { Attaching, PNG } from "./support/attaching";
import { ChatPage } from "./support/chat-page";
import { test as base, expect, providerEnvironment } from "./support/fixtures";
import { savedRows } from "./support/saved-rows";

/** Small, so that what was read has to be left out again for the next chunk to fit. */
const LIMIT = 8_192;

/** An app whose model takes little at a time. */
const test = base.extend<{ baseURL: string }, { limited: AppServer }>({
  limited: [
    async ({ provider }, use) => {
      const environment = { ...providerEnvironment(provider), MODEL_CONTEXT_TOKENS: `${LIMIT}` };
      const app = await startApp(environment);
      await use(app);
      await app.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
  baseURL: async ({ limited }, use) => use(limited.url),
});

const MIB = 1024 ** 2;
const LINE = (index: number) =>
  `08:00:00.${String(index % 1000).padStart(3, "0")} worker-${index % 7} GET /tides/${index} 200\n`;

function logOf(bytes: number): string {
  const lines: string[] = [];
  for (let size = 0; size < bytes; size += lines.at(-1)?.length ?? 1)
    lines.push(LINE(lines.length));
  return lines.join("");
}

test("a log of 5 MB is dropped, and read piece by piece, through a reload, within the model's limit", async ({
  page,
  provider,
}) => {
  test.slow();
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  const log = { name: "access.log", text: logOf(5 * MIB) };
  await attaching.hold({ name: "access.log", text: "" });
  await expect(page.getByTestId("drop-zone")).toBeVisible();
  await attaching.drop(log);
  await expect(page.getByTestId("drop-zone")).toBeHidden();
  await attaching.saved("access.log");
  await expect(attaching.chip("access.log")).toContainText(/[\d.]+M tokens · [\d,]+ chunks · 5 MB/);
  await expect(attaching.news).toContainText(
    /access\.log attached, [\d.]+ million tokens, [\d,]+ chunks/,
  );
  const before = provider.requests.length;
  await chat.send(
    `[[fake read=5 read-tokens=1500 limit=${LIMIT} tokens=250 pace=12ms seed=dropped]] what happened?`,
  );
  await expect(attaching.chips).toHaveCount(0);
  const id = await chat.chatId();
  await chat.replyOfAtLeast(80);
  await page.reload();
  const reply = chat.replies.last();
  await expect(reply).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await expect(reply).toContainText(fakeText("dropped", 250).slice(-60));
  await expect(page.getByTestId("artifact-card").filter({ hasText: "access.log" })).toBeVisible();

  const calls = await reply.getByText(/^Read chunk.* of access\.log/).allTextContents();
  expect(calls).toHaveLength(5);
  const firsts = calls.map((words) => Number(/chunks? ([\d,]+)/.exec(words)?.[1]));
  expect(firsts[0]).toBe(1);
  expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  expect(new Set(firsts).size).toBe(5);

  const rows = await savedRows(id);
  const read = rows
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.type === "tool-FetchArtifactChunks" ? [part] : []));
  expect(read).toHaveLength(5);
  const asked = provider.requests.slice(before);
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect(Math.max(...asked.map(({ tokens }) => tokens))).toBeLessThan(LIMIT);
  // The document is never in a request as a whole, nor as what the person said.
  expect(JSON.stringify(asked[0]?.body.messages)).not.toContain("/tides/2 ");
});

test("a paste of 80,000 tokens becomes a document; a shorter one can go back into the text", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  const report = `# Tide report\n\n${"The tide turned at the third hour, and the harbour was quiet. ".repeat(6_000)}`;
  await attaching.paste(report);
  await attaching.saved("Tide report");
  await expect(attaching.chip("Tide report")).toContainText(/(7|8|9)\d(\.\d)?K tokens/);
  await expect(chat.composer).toHaveValue("");
  // Too long for a message: there is no way back into one.
  await expect(page.getByRole("button", { name: /as text instead/ })).toBeHidden();

  const note = `Notes of a keeper\n${"wind and water, ".repeat(600)}end`;
  await attaching.paste(note);
  await attaching.saved("Notes of a keeper");
  await page.getByRole("button", { name: "Paste Notes of a keeper as text instead" }).click();
  await expect(chat.composer).toHaveValue(note);
  await expect(attaching.chips).toHaveCount(1);

  await chat.composer.fill("");
  await attaching.paste(note);
  await attaching.saved("Notes of a keeper");
  await page.reload();
  // Now the page has it no more: it is read back from the server, chunk by chunk.
  await page.getByRole("button", { name: "Paste Notes of a keeper as text instead" }).click();
  await expect(chat.composer).toHaveValue(note);
  await attaching.paste("a short one");
  await expect(attaching.chips).toHaveCount(1);
});

test("what cannot be read says why, and does not keep the message from being sent", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  await attaching.choose(
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("ab\0cd") },
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    { name: "broken.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nno more") },
    { name: "letter.docx", mimeType: "", buffer: Buffer.from("504b030414000600", "hex") },
    { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") },
  );
  await expect(attaching.chip("notes.txt")).toContainText("there is a NUL at byte 2");
  await expect(attaching.chip("empty.txt")).toContainText("is empty");
  await expect(attaching.chip("broken.pdf")).toContainText("is not a whole PDF");
  await expect(attaching.chip("letter.docx")).toContainText("is a Word document");
  await expect(attaching.chip("photo.png")).toContainText("PNG, JPEG, WebP or GIF");
  await expect(attaching.news).toContainText("broken.pdf is not attached.");
  await expect(page.getByRole("button", { name: /^Try .* again$/ })).toHaveCount(0);
  await attaching.expectAccessible();
  await chat.send("[[fake tokens=5 seed=anyway]] anyway");
  expect(await chat.replyWithStatus("done")).toBe(fakeText("anyway", 5));
  await expect(attaching.chips).toHaveCount(0);
});

test("what is attached to a draft survives a reload, and is deleted when it is taken out", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  await attaching.chooseText("one.md", "# One\n");
  await attaching.chooseText("two.csv", "a,b\n1,2\n");
  await attaching.choose(
    { name: "red.png", mimeType: "image/png", buffer: PNG },
    {
      name: "report.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(makePdf({ pages: [["The harbour is closed"], ["until the spring"]] })),
    },
  );
  for (const name of ["one.md", "two.csv", "red.png", "report.pdf"]) await attaching.saved(name);
  await chat.composer.fill("[[fake tokens=5]] look");
  await page.reload();
  await expect(attaching.chips).toHaveCount(4);
  const deleted = page.waitForResponse((response) => response.request().method() === "DELETE");
  await attaching.remove("one.md");
  expect((await deleted).status()).toBe(204);
  await expect(chat.composer).toBeFocused();
  await page.reload();
  await expect(attaching.chips).toHaveCount(3);
  await expect(attaching.news).toBeEmpty();
  await expect(chat.composer).toHaveValue("[[fake tokens=5]] look");
  await page.getByRole("button", { name: "Send" }).click();
  await chat.replyWithStatus("done");
  const id = await chat.chatId();
  await expect(page.getByTestId("message-attachments").getByText("two.csv")).toBeVisible();
  const image = page.getByRole("button", { name: "Show red.png in full size" });
  await image.click();
  await expect(page.getByRole("dialog", { name: "red.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(image).toBeFocused();
  const [question] = await rowsOf(id);
  expect(question?.parts.map(({ type }) => type)).toEqual([
    "text",
    "data-artifact",
    "file",
    "data-artifact",
  ]);
  const listed = await page.evaluate(async (sessionId) => {
    const response = await fetch(`/api/v1/artifacts?sessionId=${sessionId}`);
    return JSON.stringify(await response.json());
  }, id);
  expect(listed).toContain("two.csv");
  expect(listed).not.toContain("one.md");
  await page.getByRole("link", { name: "New chat" }).first().click();
  await expect(chat.composer).toHaveValue("");
  await expect(attaching.chips).toHaveCount(0);
});

test("a message that never arrived comes back with what was attached, and can be sent", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  await attaching.chooseText("one.md", "# One\n");
  await attaching.saved("one.md");
  await page.route("**/api/chat", (route) => route.abort());
  await chat.send("[[fake tokens=5 seed=late]] look");
  await page.getByTestId("failure").getByRole("button", { name: "Edit message" }).click();
  await expect(attaching.chips).toHaveCount(1);
  await expect(chat.composer).toHaveValue("[[fake tokens=5 seed=late]] look");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Your message was not sent")).toBeVisible();
  await page.unroute("**/api/chat");
  await page.reload();
  await expect(chat.composer).toHaveValue("[[fake tokens=5 seed=late]] look");
  await expect(attaching.chips).toHaveCount(1);
  await attaching.saved("one.md");
  await page.getByRole("button", { name: "Send" }).click();
  expect(await chat.replyWithStatus("done")).toBe(fakeText("late", 5));
  const [question] = await rowsOf(await chat.chatId());
  expect(question?.parts.map(({ type }) => type)).toEqual(["text", "data-artifact"]);
});

test("sending waits for what is on its way, which can be taken out or tried again", async ({
  page,
}) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/api/artifacts/upload*", async (route) => {
    await gate;
    await route.continue();
  });
  await attaching.chooseText("slow.txt", "slow");
  await attaching.chooseText("next.txt", "next");
  await chat.composer.fill("[[fake tokens=5]] go");
  const send = page.getByRole("button", { name: "Send" });
  await expect(send).toBeDisabled();
  await expect(page.getByText("You can send when 2 attachments are saved.")).toBeVisible();
  await attaching.remove("next.txt");
  await expect(page.getByText("You can send when slow.txt is saved.")).toBeVisible();
  letThrough();
  await attaching.saved("slow.txt");
  await expect(send).toBeEnabled();

  await page.unroute("**/api/artifacts/upload*");
  await page.route("**/api/artifacts/upload*", (route) => route.abort());
  await attaching.chooseText("lost.txt", "lost");
  await expect(attaching.chip("lost.txt")).toContainText("could not be reached");
  await page.unroute("**/api/artifacts/upload*");
  await page.getByRole("button", { name: "Try lost.txt again" }).click();
  await attaching.saved("lost.txt");
  await attaching.expectAccessible();
});

test("a text typed past the limit is offered to be a document", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  const attaching = new Attaching(page);
  await chat.composer.fill(`A long letter\n${"word ".repeat(41_000)}`);
  await expect(page.getByText(/characters too long for one message/)).toBeVisible();
  await page.getByRole("button", { name: "Attach it as a document" }).click();
  await attaching.saved("A long letter");
  await expect(chat.composer).toHaveValue("");
});

test("a stranger sees neither document nor image", async ({ page, browser }) => {
  await new ChatPage(page).open();
  const attaching = new Attaching(page);
  await attaching.choose({ name: "red.png", mimeType: "image/png", buffer: PNG });
  await attaching.saved("red.png");
  const path = await until("the image is stored", () =>
    page.evaluate(() => /\/api\/images\/[\da-f-]+/.exec(JSON.stringify(localStorage))?.[0]),
  );
  const own = await page.request.get(path);
  expect(own.status()).toBe(200);
  expect(own.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
  });
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = await new ChatPage(await context.newPage()).open();
  await new Attaching(other.page).chooseText("mine.txt", "mine");
  await new Attaching(other.page).saved("mine.txt");
  expect((await other.page.request.get(path)).status()).toBe(404);
  await context.close();
});
