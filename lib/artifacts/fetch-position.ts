import { AppError } from "../errors";
import type { ChunkMap } from "./chunk-format";
import type { ArtifactMeta, FetchInput, OutlineEntry } from "./contract";
import { fromCursor, type Position } from "./cursor";

const HEADINGS_TO_NAME = 5;

/** What a position may have to be looked up in. */
export type Places = {
  outline(): Promise<OutlineEntry[]>;
  map(): Promise<ChunkMap>;
};

/** Where a reading begins and ends. @throws AppError `invalid_request` or `stale_cursor` that says what there is */
export async function fetchPosition(
  input: FetchInput,
  meta: ArtifactMeta,
  places: Places,
): Promise<Position> {
  const { cursor, index, heading, lines } = input;
  if (cursor !== undefined) return fromCursor(cursor, meta);
  if (index !== undefined) return atIndex(index, meta);
  if (heading !== undefined) return atHeading(heading, meta, await places.outline());
  if (lines !== undefined) return atLines(lines, meta, places);
  return { next: 0, end: meta.chunks };
}

function atIndex(next: number, { chunks }: ArtifactMeta): Position {
  if (next < chunks) return { next, end: chunks };
  const message = `index: there is no chunk ${next}: there are ${chunks}, from 0 to ${chunks - 1}.`;
  throw new AppError("invalid_request", message);
}

function atHeading(heading: string, { chunks }: ArtifactMeta, outline: OutlineEntry[]): Position {
  const wanted = heading.replace(/^#{1,6}[ \t]+/, "").trim();
  const lower = wanted.toLowerCase();
  const found =
    outline.find(({ title }) => title === wanted) ??
    outline.find(({ title }) => title.toLowerCase() === lower);
  if (found) return { next: found.chunk, end: chunks };
  throw new AppError(
    "invalid_request",
    `heading: there is no heading ${JSON.stringify(wanted)}. ${headingsThereAre(outline)}`,
  );
}

function headingsThereAre(outline: OutlineEntry[]): string {
  if (outline.length === 0) return "The artifact has no headings; use index or lines.";
  const named = outline.slice(0, HEADINGS_TO_NAME).map(({ title }) => JSON.stringify(title));
  const more = outline.length > named.length ? `, … (${outline.length} in all)` : "";
  return `Its headings are ${named.join(", ")}${more}.`;
}

type Lines = NonNullable<FetchInput["lines"]>;

async function atLines({ from, to }: Lines, meta: ArtifactMeta, places: Places): Promise<Position> {
  if (from > meta.lines) {
    const message = `lines: there is no line ${from}: there are ${meta.lines}.`;
    throw new AppError("invalid_request", message);
  }
  if (to !== undefined && to < from) {
    throw new AppError("invalid_request", `lines: ${to} comes before ${from}.`);
  }
  const { fromLines, toLines } = await places.map();
  const next = toLines.findIndex((line) => line >= from);
  const last = fromLines.findLastIndex((line) => line <= (to ?? meta.lines));
  return { next, end: last + 1 };
}
