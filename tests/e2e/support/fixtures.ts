import { test as base } from "@playwright/test";
import { startFakeProvider } from "../../fake-provider/fake-provider";
import { type AppServer, startApp } from "../../support/app-server";

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
});

export { expect } from "@playwright/test";
