import type { Page } from "@playwright/test";

/** Until the page's own scripts hear what is done in it: before, a click on what the server rendered is lost. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const field = document.getElementById("composer");
    return !field || Object.keys(field).some((key) => key.startsWith("__reactProps"));
  });
}
