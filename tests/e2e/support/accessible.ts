import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds on a page, which has no frames: it need not open another page to bring their findings together, and
 * need not describe what is right.
 * @param tags the rules that are asked; all without them
 */
export async function findings(page: Page, tags?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findings(page, WCAG)).toEqual([]);
}
