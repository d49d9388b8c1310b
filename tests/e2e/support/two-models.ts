import { devices } from "@playwright/test";
import { type AppServer, startApp } from "../../support/app-server";
import { test as base, providerEnvironment } from "./fixtures";

/** An app with two models. */
export const test = base.extend<object, { app: AppServer }>({
  app: [
    async ({ provider }, use) => {
      const models = { OPENAI_COMPATIBLE_MODELS: "fake,other" };
      const app = await startApp({ ...providerEnvironment(provider), ...models });
      await use(app);
      await app.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
});

const { viewport, isMobile, hasTouch, userAgent } = devices["Pixel 7"];

export const SIZES = [
  ["desktop", { viewport: { width: 1280, height: 800 } }],
  ["phone", { viewport, isMobile, hasTouch, userAgent }],
] as const;

export const short = (seed: string) => `[[fake tokens=12 seed=${seed}]] ${seed}`;
export const slow = (seed: string) => `[[fake tokens=400 pace=12ms seed=${seed}]] ${seed}`;
