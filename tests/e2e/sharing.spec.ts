import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { until } from "../support/until";
import { Conversation } from "./support/conversation";
import { savedRows } from "./support/saved-rows";
import { held, SIZES, short, test } from "./support/two-models";

/** How often a page that lies open looks for what is new (lib/client/use-shared-chat.ts); the tests' clock jumps there. */
const LOOK_EVERY_MS = 5_000;

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("a stranger reads a shared chat live, until the sharing ends", async ({
      page,
      browser,
      baseURL,
      provider,
    }) => {
      const chat = await new Conversation(page).open();
      await chat.send(short("alpha"));
      await chat.replyWithStatus("done");
      await chat.menu("Share…");
      await expect(page.getByRole("button", { name: "Create a link" })).toBeVisible();
      await chat.look("conversation", `share-none-${size}`);
      await page.getByRole("button", { name: "Create a link" }).click();
      const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
      await chat.look("conversation", `share-${size}`);
      await chat.expectAccessible();
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await chat.send(held("beta"));
      await chat.replyOfAtLeast(20);

      const stranger = new Conversation(
        await (await browser.newContext({ ...use, baseURL })).newPage(),
      );
      await stranger.page.clock.install();
      await stranger.page.goto(link);
      await expect(stranger.messages).toHaveCount(4);
      await expect(stranger.page.getByText("being written now")).toBeVisible();
      await stranger.look("conversation", `shared-live-${size}`);
      await provider.release("beta");
      await expect(stranger.messages.last()).toContainText(fakeText("beta", 60));
      await expect(stranger.page.getByText("read only")).toBeVisible();
      await expect(stranger.page.getByRole("textbox")).toHaveCount(0);
      await expect(stranger.page.locator('meta[name="robots"]')).toHaveAttribute(
        "content",
        /noindex/,
      );
      await stranger.expectAccessible();
      await stranger.look("conversation", `shared-${size}`);

      await chat.send(short("gamma"));
      await expect(chat.replies.last()).toContainText(fakeText("gamma", 12));
      await stranger.page.clock.fastForward(LOOK_EVERY_MS);
      await expect(stranger.messages).toHaveCount(6, { timeout: 30_000 });
      await chat.menu("Share…");
      await page.getByRole("button", { name: "Stop sharing" }).click();
      await expect(page.getByRole("button", { name: "Create a link" })).toBeVisible();
      await stranger.page.clock.fastForward(LOOK_EVERY_MS);
      await expect(stranger.page.getByText("no longer shared")).toBeVisible({ timeout: 30_000 });
      const gone = await stranger.page.goto(link);
      expect(gone?.status()).toBe(404);
      await expect(stranger.page.getByText("leads nowhere")).toBeVisible();
    });
  });
}

test("with a link one can read, in one's own language, and nothing else", async ({
  page,
  browser,
  baseURL,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("alpha"));
  await chat.replyWithStatus("done");
  const id = await chat.chatId();
  await chat.menu("Share…");
  await page.getByRole("button", { name: "Create a link" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  const reader = await (await browser.newContext({ baseURL, locale: "de-DE" })).newPage();
  await reader.goto(link);
  await expect(reader.locator("html")).toHaveAttribute("lang", "de");
  await expect(reader.getByText("Mit dir geteilt · nur zum Lesen")).toBeVisible();
  const share = link.split("/").at(-1);
  const { request } = await browser.newContext({ baseURL });
  await request.post("/api/auth/sign-in/anonymous", {
    data: {},
    headers: { origin: baseURL ?? "" },
  });
  for (const name of [id, share]) {
    for (const path of [`/api/chats/${name}`, `/api/chat/${name}/stream`]) {
      expect((await request.get(path)).ok(), path).toBe(false);
    }
    const writes = [
      request.post(`/api/chat/${name}/stop`),
      request.delete(`/api/chats/${name}`),
      request.delete(`/api/chats/${name}/share`),
      request.patch(`/api/chats/${name}`, { data: { title: "Mine" } }),
      request.post(`/api/chats/${name}/branch`, { data: { messageId: id } }),
      request.post(`/api/share/${name}`),
      request.delete(`/api/share/${name}`),
    ];
    for (const answer of await Promise.all(writes)) {
      expect(answer.ok(), answer.url()).toBe(false);
    }
  }
  expect((await request.get(`/api/share/${share}`)).ok()).toBe(true);
});

test("from one address shared chats are not asked for without end; a page that lies open goes on by itself", async ({
  page,
  browser,
  baseURL,
}) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("alpha"));
  await chat.replyWithStatus("done");
  await chat.menu("Share…");
  await page.getByRole("button", { name: "Create a link" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  const extraHTTPHeaders = { "x-forwarded-for": "203.0.113.7" };
  const crowd = await browser.newContext({ baseURL, extraHTTPHeaders });
  const stranger = new Conversation(await crowd.newPage());
  await stranger.page.clock.install();
  await stranger.page.goto(link);
  await expect(stranger.messages).toHaveCount(2);
  const ask = () => crowd.request.get("/api/share/none", { failOnStatusCode: false });
  /** A minute is counted for all; what follows has to happen before its end. */
  const SECONDS_NEEDED = 30;
  let atOnce = 50;
  const refused = await until(
    "the limit is reached, for long enough",
    async () => {
      const answers = await Promise.all(Array.from({ length: atOnce }, ask));
      const refusals = answers.filter((answer) => answer.status() === 429);
      atOnce = refusals.length > 0 ? 1 : 50;
      return refusals.find((answer) => Number(answer.headers()["retry-after"]) > SECONDS_NEEDED);
    },
    90_000,
  );
  expect(await refused.json()).toMatchObject({ code: "rate_limited" });

  await stranger.page.clock.fastForward(LOOK_EVERY_MS);
  await expect(stranger.page.getByText("this page goes on by itself in")).toBeVisible();
  await expect(stranger.messages).toHaveCount(2);
  const other = await crowd.newPage();
  expect((await other.goto(link))?.status()).toBe(429);
  await expect(other.getByRole("heading", { name: "Too many visits at once" })).toBeVisible();
  await new Conversation(other).expectAccessible();
  await other.context().setExtraHTTPHeaders({ "x-forwarded-for": "203.0.113.8" });
  await stranger.page.clock.fastForward(65_000);
  await expect(stranger.page.getByText("read only")).toBeVisible();
  expect((await other.reload())?.status()).toBe(200);
});

test("a chat is taken out as Markdown and as JSON, and the JSON in again", async ({ page }) => {
  const chat = await new Conversation(page).open();
  await chat.send(short("alpha"));
  await chat.replyWithStatus("done");
  const id = await chat.chatId();
  await savedRows(id);
  const markdown = await chat.download("Export as Markdown");
  expect(markdown.suggestedFilename()).toMatch(/\.md$/);
  expect(await readFile(await markdown.path(), "utf8")).toContain(fakeText("alpha", 12));
  const json = await chat.download("Export as JSON");
  expect(json.suggestedFilename()).toMatch(/\.json$/);
  const chooser = page.waitForEvent("filechooser");
  await chat.menu("Import chats…");
  await (await chooser).setFiles(await json.path());
  await page.waitForURL((url) => url.pathname.startsWith("/chat/") && !url.pathname.endsWith(id));
  await expect(chat.replies.last()).toContainText(fakeText("alpha", 12));
  await chat.send(short("beta"));
  await expect(chat.replies.last()).toContainText(fakeText("beta", 12));
});
