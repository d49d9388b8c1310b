import { devices } from "@playwright/test";
import { type AppServer, startApp } from "../../support/app-server";
import { test as base, providerEnvironment } from "./fixtures";

/** An app with two models, of which one has a price. */
export const test = base.extend<object, { app: AppServer }>({
  app: [
    async ({ provider }, use) => {
      const app = await startApp({
        ...providerEnvironment(provider),
        OPENAI_COMPATIBLE_MODELS: "fake,other",
        MODEL_PRICES: "compatible/fake=1000/10000",
      });
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
/** Is being written until the test lets it go on with `provider.release`. */
export const held = (seed: string) => `[[fake tokens=60 hold=40 seed=${seed}]] ${seed}`;
/** Is being written until it is stopped. */
export const endless = (seed: string) => `[[fake tokens=5000 pace=12ms seed=${seed}]] ${seed}`;
