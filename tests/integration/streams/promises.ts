import { readFileSync } from "node:fs";

export type Promises = ReadonlySet<string>;

const DOCUMENT = new URL("../../../docs/streams.md", import.meta.url);
const ROW = /^\| `([a-z-]+)`[^|]*\|(.+)\|$/gm;

/**
 * What docs/streams.md says that an engine promises: the suite holds it to that, and to no less.
 * @param column 0: log on Redis, 1: log in memory, 2: relay, 3: no Redis at all
 */
export function promisesOf(column: number): Promises {
  const text = readFileSync(DOCUMENT, "utf8");
  const kept = [...text.matchAll(ROW)]
    .map(([, name = "", cells = ""]) => ({ name, cell: cells.split("|")[column]?.trim() }))
    .filter(({ cell }) => cell?.startsWith("yes"));
  if (kept.length === 0) throw new Error("docs/streams.md has no table of promises");
  return new Set(kept.map(({ name }) => name));
}
