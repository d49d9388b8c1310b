import "server-only";
import { AppError } from "../errors";
import { validate } from "../http/body";
import { sourceOutline } from "./artifact-source";
import type { StoredChunk } from "./chunk-format";
import {
  type ArtifactMeta,
  FETCH_TOKENS,
  type FetchedChunks,
  type FetchInput,
  fetchInput,
  type Holder,
} from "./contract";
import { type Position, toCursor } from "./cursor";
import { fetchPosition } from "./fetch-position";
import { findArtifact } from "./find-artifact";
import { chunkSets } from "./process-chunk-sets";

/** What one step asks the store for; a wrong guess is a few kilobytes too many, or a second step. */
const MOST_CHUNKS_A_STEP = 64;

/**
 * Reads as many whole chunks as fit, from a cursor, an index, a heading or lines. Usually one query for whose it is
 * and which version is the newest, and one command to the store.
 * @throws AppError `not_found`, `stale_cursor`, `invalid_request`
 */
export async function fetchArtifactChunks(
  holder: Holder,
  input: FetchInput,
): Promise<FetchedChunks> {
  const checked = validate(fetchInput, input);
  const meta = await findArtifact(holder, checked.artifactId);
  const position = await fetchPosition(checked, meta, {
    outline: () => sourceOutline(meta),
    map: async () => (await chunkSets().map(meta)).map,
  });
  const chunks = await readFitting(meta, position, checked.maxTokens ?? FETCH_TOKENS.usual);
  return toAnswer(meta, position, chunks);
}

/** @throws AppError `invalid_request` when the first chunk alone is too large */
async function readFitting(
  meta: ArtifactMeta,
  { next, end }: Position,
  maxTokens: number,
): Promise<StoredChunk[]> {
  const fitting: StoredChunk[] = [];
  let room = maxTokens;
  for (let from = next; from < end; from = next + fitting.length) {
    const read = await chunkSets().read(meta, stepFrom(from, end, room, meta));
    const tooMany = read.findIndex((chunk) => {
      room -= chunk.tokens;
      return room < 0;
    });
    fitting.push(...(tooMany < 0 ? read : read.slice(0, tooMany)));
    const first = read[0];
    if (first && fitting.length === 0) throw needsMore(first, maxTokens);
    if (tooMany >= 0) break;
  }
  return fitting;
}

/** The chunks that are likely to fit, by the mean size of the artifact's; at least one. */
function stepFrom(from: number, end: number, room: number, meta: ArtifactMeta): number[] {
  const likely = Math.ceil((room * meta.chunks) / Math.max(1, meta.tokens));
  const length = Math.max(1, Math.min(likely, MOST_CHUNKS_A_STEP, end - from));
  return Array.from({ length }, (_, index) => from + index);
}

const needsMore = ({ index, tokens }: StoredChunk, maxTokens: number) =>
  new AppError(
    "invalid_request",
    `maxTokens: the next chunk (${index}) has ${tokens} tokens, and chunks are given whole: ${maxTokens} is too little, ask with maxTokens of at least ${tokens}.`,
  );

function toAnswer(meta: ArtifactMeta, { next, end }: Position, read: StoredChunk[]): FetchedChunks {
  const { artifactId, title, version, chunks: of, tokens } = meta;
  const last = read.at(-1);
  const after = next + read.length;
  return {
    artifactId,
    title,
    version,
    chunks: read.map(({ tokensBefore, ...chunk }) => chunk),
    of,
    nextCursor: after < end ? toCursor(meta, { next: after, end }) : null,
    remainingTokens: last ? tokens - last.tokensBefore - last.tokens : tokens,
  };
}
