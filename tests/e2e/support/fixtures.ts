import { test as base } from "@playwright/test";
import { startFakeProvider } from "../../fake-provider/fake-provider";
import { type AppServer, startApp } from "../../support/app-server";
import { alive } from "./alive";

type FakeProvider = Awaited<ReturnType<typeof startFakeProvider>>;

/** What an app under test is told about its model. */
export function providerEnvironment(provider: FakeProvider): Record<string, string> {
  return {
    OPENAI_COMPATIBLE_BASE_URL: provider.url,
    OPENAI_COMPATIBLE_MODELS: "fake",
    OPENAI_COMPATIBLE_API_KEY: "test",
  };
}

type Worker = { provider: FakeProvider; app: AppServer };

/** Tests share one provider and one app; a test that breaks a server starts its own. */
export const test = base.extend<{ baseURL: string }, Worker>({
  provider: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const provider = await startFakeProvider();
      await use(provider);
      await provider.close();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ provider }, use) => {
      const app = await startApp(providerEnvironment(provider));
      await use(app);
      await app.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  page: async ({ page }, use) => {
    const reload = page.reload.bind(page);
    page.reload = async (options) => {
      const response = await reload(options);
      // Who waits for less than the page's scripts holds them back.
      if (options?.waitUntil !== "commit") await alive(page);
      return response;
    };
    await use(page);
  },
});

export { expect } from "@playwright/test";
