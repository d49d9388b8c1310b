import { expect, type Page } from "@playwright/test";
import { fakeText } from "../fake-provider/fake-provider";
import { testSql } from "../support/database";
import { Conversation } from "./support/conversation";
import { held, SIZES, short, test } from "./support/two-models";

/** Of the page's guest: other tests have chats at the same time. */
async function countChats(page: Page): Promise<number> {
  const { user } = await (await page.request.get("/api/auth/get-session")).json();
  const [row] = await testSql`select count(*)::int as chats from chats where user_id = ${user.id}`;
  return Number(row?.chats);
}

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("a temporary chat is resumed by a reload and leaves nothing", async ({
      page,
      provider,
    }) => {
      const chat = await new Conversation(page).open();
      await chat.look("conversation", `empty-${size}`);
      const heading = page.getByRole("heading", { name: "Temporary chat" });
      await page.getByRole("button", { name: /Temporary chat/ }).click();
      // At once: the ordinary composer, which would keep them, is gone with the click.
      await chat.composer.fill("words that are not kept");
      await expect(heading).toBeVisible();
      await page.reload();
      await expect(heading).toBeVisible();
      await expect(chat.composer).toHaveValue("");
      await chat.send(held("alpha"));
      const seen = chat.replies.last().filter({ hasText: fakeText("alpha", 5) });
      await expect(seen).toBeVisible();
      await page.reload();
      await expect(chat.messages).toHaveCount(2);
      await provider.release("alpha");
      await expect(chat.replies.last()).toContainText(fakeText("alpha", 60));
      await chat.send(short("beta"));
      await expect(chat.replies.last()).toContainText(fakeText("beta", 12));
      await expect(page).toHaveURL("/?temporary");
      await chat.expectAccessible();
      await chat.look("conversation", `temporary-${size}`);
      await page.reload();
      await expect(chat.messages).toHaveCount(4);
      const commands = page.getByTestId("slash-menu");
      await expect(async () => {
        await chat.composer.fill("");
        await chat.composer.pressSequentially("/");
        await expect(commands).toBeVisible({ timeout: 1_000 });
      }).toPass();
      const named = commands.getByRole("option");
      await expect(named.filter({ hasText: "End the temporary chat" })).toBeVisible();
      await expect(named.filter({ hasText: /Attach|Share|Export|Continue/ })).toHaveCount(0);
      await chat.look("conversation", `temporary-commands-${size}`);
      await chat.expectAccessible();
      await named.filter({ hasText: "How full the context is" }).click();
      await expect(page.getByRole("dialog", { name: "What fake reads at once" })).toBeVisible();
      await page.keyboard.press("Escape");
      await chat.composer.pressSequentially("/again");
      await named.filter({ hasText: "Answer the last message again" }).click();
      await expect(chat.messages).toHaveCount(4);
      await expect(chat.replies.last()).toContainText(fakeText("beta", 12));
      await page.keyboard.press("ControlOrMeta+Shift+O");
      await expect(page.getByRole("heading", { name: /Ask something long/ })).toBeVisible();
      await page.goBack();
      await expect(chat.messages).toHaveCount(4);
      await page.getByRole("button", { name: "End it now" }).click();
      await expect(chat.messages).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole("heading", { name: /Ask something long/ })).toBeVisible();
      expect(await countChats(page)).toBe(0);
      const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
      expect(kept).not.toMatch(/alpha|beta|not kept/);
    });
  });
}
