import { expect, type Page } from "@playwright/test";
import { Conversation } from "./support/conversation";
import { SIZES, short, test } from "./support/two-models";

const CALL =
  '[[fake tool=currentTime tool-input={"timeZone":"UTC"} tokens=6 seed=time]] what time is it';

const toolSwitch = (page: Page, name: string) => page.getByRole("menuitemcheckbox", { name });

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("tools are switched off and on where the model is chosen, and stay so", async ({
      page,
      provider,
    }) => {
      const chat = await new Conversation(page).open();
      await page.getByRole("button", { name: "Model: fake", exact: true }).click();
      await expect(toolSwitch(page, "Read documents")).toBeChecked();
      for (const name of ["Read documents", "Look up the time"]) {
        await toolSwitch(page, name).click();
        await expect(toolSwitch(page, name)).not.toBeChecked();
      }
      await chat.look("tool-choice", `menu-${size}`);
      await chat.expectAccessible();
      await page.keyboard.press("Escape");
      const limited = page.getByRole("button", { name: "Model: fake, some tools are off" });
      await expect(limited).toBeVisible();
      await page.reload();
      await expect(limited).toBeVisible();
      await chat.send(CALL);
      await chat.replyWithStatus("done");
      const offered = () =>
        provider.requests
          .findLast(({ body }) => body.stream && JSON.stringify(body).includes("what time"))
          ?.body.tools?.map((tool) => tool.function.name);
      expect(offered()).toEqual(["SaveArtifactChunks"]);
      await chat.look("tool-choice", `limited-${size}`);
      await limited.click();
      await toolSwitch(page, "Look up the time").click();
      await toolSwitch(page, "Read documents").click();
      await page.keyboard.press("Escape");
      await chat.send(CALL);
      await expect(chat.replies).toHaveCount(2);
      await chat.replyWithStatus("done");
      expect(offered()).toContain("currentTime");
      // A model that calls what it was not offered is refused.
      await expect(chat.replies.first()).toContainText("currentTime · failed");
      await expect(chat.replies.last()).toContainText("currentTime · done");
    });
  });
}

test("the tools are found by a slash, and not in a temporary chat, which has none", async ({
  page,
}) => {
  const chat = await new Conversation(page).open();
  await expect(chat.composer).toBeFocused();
  await page.keyboard.type("/tools");
  await page.getByRole("option", { name: "Choose the tools…" }).click();
  await expect(toolSwitch(page, "Save documents")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Temporary chat/ }).click();
  await page.getByRole("button", { name: "Model: fake", exact: true }).click();
  await expect(page.getByRole("menuitemradio", { name: "other" })).toBeVisible();
  await expect(page.getByRole("menuitemcheckbox")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await chat.send(short("plain"));
  await chat.replyWithStatus("done");
});
