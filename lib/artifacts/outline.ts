import type { OutlineEntry } from "../db/schema";

/** More headings than anybody reads: the deepest levels are left out first. */
const MOST_ENTRIES = 2_000;
const LEVELS = 6;

/** Gathers the headings of a text of any length in bounded memory. */
export class OutlineBuilder {
  /** Of each level the first ones; more than the limit of one level never make it. */
  private readonly byLevel: OutlineEntry[][] = Array.from({ length: LEVELS }, () => []);

  add(entry: OutlineEntry): void {
    const level = this.byLevel[entry.level - 1];
    if (level && level.length < MOST_ENTRIES) level.push(entry);
  }

  /** In the order of the text. */
  finish(): OutlineEntry[] {
    const kept: OutlineEntry[] = [];
    for (const level of this.byLevel) {
      if (kept.length + level.length > MOST_ENTRIES && kept.length > 0) break;
      kept.push(...level);
    }
    return kept.toSorted((a, b) => a.line - b.line);
  }
}
