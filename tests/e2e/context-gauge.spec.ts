import { expect } from "@playwright/test";
import { startApp } from "../support/app-server";
import { Attaching, PNG } from "./support/attaching";
import { Conversation } from "./support/conversation";
import { test as base, providerEnvironment } from "./support/fixtures";
import { SIZES, short } from "./support/two-models";

/** One model takes little and sees nothing, the other sees, and takes much. */
const test = base.extend({
  app: [
    async ({ provider }, use) => {
      const app = await startApp({
        ...providerEnvironment(provider),
        OPENAI_COMPATIBLE_MODELS: "small,seeing",
        OPENAI_COMPATIBLE_VISION_MODELS: "seeing",
        MODEL_CONTEXT_TOKENS: "200000,compatible/small=8192",
      });
      await use(app);
      await app.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
});

/** About so many tokens of words. */
const words = (tokens: number) => "tide ".repeat((tokens * 4) / 5);

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("the gauge is quiet until the context fills, and warns before it is full", async ({
      page,
    }) => {
      const chat = await new Conversation(page).open();
      const gauge = page.getByTestId("context-gauge");
      await chat.send(`${short("calm")} ${words(1_000)}`);
      await chat.replyWithStatus("done");
      await expect(gauge).toHaveCount(0);
      await chat.composer.fill(words(2_500));
      await expect(gauge).toHaveAccessibleName(/^Context: [5-8]\d % full$/);
      await gauge.press("Enter");
      const details = page.getByRole("dialog", { name: "What small reads at once" });
      await expect(details).toContainText("of 5,980 tokens");
      await expect(details).toContainText("are in the message that you are writing");
      await chat.look("context-gauge", `details-${size}`);
      await chat.expectAccessible();
      await page.keyboard.press("Escape");
      await expect(gauge).toBeFocused();
      const warning = page.getByTestId("context-warning");
      await expect(warning).toHaveCount(0);
      await chat.composer.fill(words(4_200));
      await expect(warning).toContainText("nearly fills what small reads at once");
      await chat.look("context-gauge", `near-${size}`);
      await chat.expectAccessible();
      await chat.composer.fill(words(7_000));
      await expect(warning).toContainText("This message alone is about 7,000 tokens long");
      await page.getByRole("button", { name: "Model: small" }).click();
      await page.getByRole("menuitemradio", { name: "seeing" }).click();
      await expect(warning).toHaveCount(0);
      await expect(gauge).toHaveCount(0);
    });

    test("images beside a model that cannot see them say so, and offer one that can", async ({
      page,
    }) => {
      const chat = await new Conversation(page).open();
      const attaching = new Attaching(page);
      await attaching.choose({ name: "tide.png", mimeType: "image/png", buffer: PNG });
      await attaching.saved("tide.png");
      const note = page.getByTestId("blind-note");
      await expect(note).toContainText("small cannot see images");
      await expect(page.getByRole("button", { name: "Send message" })).toBeEnabled();
      await chat.look("context-gauge", `blind-${size}`);
      await chat.expectAccessible();
      await note.getByRole("button", { name: "Use seeing instead" }).click();
      await expect(note).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Model: seeing" })).toBeVisible();
      await attaching.remove("tide.png");
    });
  });
}

test("who asks how full the context is learns it at any time", async ({ page }) => {
  const chat = await new Conversation(page).open();
  // By itself, as soon as the page is alive: before, nobody hears the keys.
  await expect(chat.composer).toBeFocused();
  await page.keyboard.type("/context");
  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog", { name: "What small reads at once" });
  await expect(details).toContainText("About 1,600 of 5,980 tokens, 27 %.");
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await expect(page.getByTestId("context-gauge")).toHaveCount(0);
  await expect(chat.composer).toBeFocused();
});
