import type { ArtifactView, LineRange } from "../../artifacts/contract";
import type { Words } from "../../i18n/messages";

/** More would be slow to draw and too small to tell apart: a cell stands for several chunks then. */
export const MOST_CELLS = 400;

/** One block of the map: a chunk, or some neighbours. Indexes count from 0, both included. */
export type ChunkCell = {
  from: number;
  to: number;
  tokens: number;
  lines: LineRange;
  /** How many of them the model has read. */
  read: number;
  isCurrent: boolean;
};

type T = Words<"artifact">;
type Chunks = ArtifactView["chunks"];

/**
 * A place in the text: a line, and how far into the whole text it is, from 0 to 1. A line of megabytes is many
 * chunks, which the line alone does not tell apart.
 */
export type Spot = { line: number; share: number };

const tokensIn = (chunks: Chunks) => chunks.reduce((sum, { tokens }) => sum + tokens, 0);

/** The first chunk that ends at a line or after it. */
function firstAt(chunks: Chunks, line: number): number {
  let low = 0;
  let high = Math.max(0, chunks.length - 1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((chunks[middle]?.lines.to ?? 0) >= line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a chunk begins. How far in is reckoned from tokens, so it is about right. */
export function spotOfChunk(chunks: Chunks, index: number): Spot {
  const share = tokensIn(chunks.slice(0, index)) / Math.max(1, tokensIn(chunks));
  return { line: chunks[index]?.lines.from ?? 1, share };
}

/** The chunk that shows a place. */
export function chunkAtSpot(chunks: Chunks, { line, share }: Spot): number {
  const first = firstAt(chunks, line);
  if (chunks[first + 1]?.lines.from !== line) return first;
  let before = share * tokensIn(chunks) - tokensIn(chunks.slice(0, first));
  let index = first;
  while (chunks[index + 1]?.lines.from === line && before >= (chunks[index]?.tokens ?? 0)) {
    before -= chunks[index]?.tokens ?? 0;
    index += 1;
  }
  return index;
}

export function chunkCells(
  chunks: Chunks,
  read: ReadonlySet<number>,
  current: number,
): ChunkCell[] {
  const size = Math.max(1, Math.ceil(chunks.length / MOST_CELLS));
  const cells: ChunkCell[] = [];
  for (let from = 0; from < chunks.length; from += size) {
    const group = chunks.slice(from, from + size);
    const to = from + group.length - 1;
    cells.push({
      from,
      to,
      tokens: group.reduce((sum, { tokens }) => sum + tokens, 0),
      lines: { from: group[0]?.lines.from ?? 1, to: group.at(-1)?.lines.to ?? 1 },
      read: group.filter((_, offset) => read.has(from + offset)).length,
      isCurrent: from <= current && current <= to,
    });
  }
  return cells;
}

/** What the map shows, for those who do not see it. */
export function chunkSummary(t: T, chunks: Chunks, read: ReadonlySet<number>): string {
  const tokens = tokensIn(chunks);
  const readTokens = [...read].reduce((sum, index) => sum + (chunks[index]?.tokens ?? 0), 0);
  const whole = t("summary.whole", { chunks: chunks.length, tokens });
  if (read.size === 0) return `${whole} ${t("summary.none", { chunks: chunks.length })}`;
  if (read.size === chunks.length) return `${whole} ${t("summary.all")}`;
  const share = Math.max(1, Math.round((100 * readTokens) / Math.max(1, tokens)));
  return `${whole} ${t("summary.some", { count: read.size, share })}`;
}

function rangeOf(t: T, { from, to }: LineRange): string {
  return from === to ? t("range.line", { number: from }) : t("range.lines", { from, to });
}

function readingOf(t: T, { from, to, read }: ChunkCell): string {
  if (read === 0) return t("map.isUnread");
  return read <= to - from ? t("map.someRead", { count: read }) : t("map.isRead");
}

/** A block in words: `Chunk 3 of 120 · 998 tokens · lines 40–80 · read by the model`. @param total of all chunks */
export function describeCell(t: T, cell: ChunkCell, total: number): string {
  const { from, to, tokens, lines } = cell;
  const name =
    from === to
      ? t("map.chunk", { number: from + 1, total })
      : t("map.chunks", { from: from + 1, to: to + 1, total });
  const parts = [name, t("count.tokens", { count: tokens }), rangeOf(t, lines)];
  return [...parts, readingOf(t, cell)].join(" · ");
}
