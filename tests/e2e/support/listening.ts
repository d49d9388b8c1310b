import type { Page } from "@playwright/test";

/**
 * Has the page's next loads say when they hear of every change: what happens before that is seen with the next load.
 * @returns waits for it
 */
export async function listening(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const { EventSource: Real } = window;
    window.EventSource = class extends Real {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener("ready", () => Object.assign(window, { listens: true }));
      }
    };
  });
  return () => page.waitForFunction(() => "listens" in window);
}
