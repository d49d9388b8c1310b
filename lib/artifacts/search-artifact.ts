import "server-only";
import { AppError } from "../errors";
import { validate } from "../http/body";
import { sentence } from "../i18n/sentence";
import { sourceBytes } from "./artifact-source";
import type { ChunkMap } from "./chunk-format";
import { type Holder, LIMITS, type SearchInput, type SearchResult, searchInput } from "./contract";
import { findArtifact } from "./find-artifact";
import { oneAtATime } from "./one-at-a-time";
import { chunkSets } from "./process-chunk-sets";
import type { SearchTask, TextMatches } from "./search-text";
import { SearchTooLong, searchInWorker } from "./search-worker-client";

/**
 * Looks for a text or a regular expression (RE2's syntax) in the newest version, line by line; without regard to
 * upper and lower case unless asked.
 * @throws AppError `not_found`, `invalid_request` for a pattern that is none or takes too long
 */
export async function searchArtifact(holder: Holder, input: SearchInput): Promise<SearchResult> {
  const checked = validate(searchInput, input);
  const { query, isRegex = false, matchCase = false, after = 0 } = checked;
  const meta = await findArtifact(holder, checked.artifactId);
  const most = LIMITS.searchMatches;
  const wish = { query, isRegex, matchCase, after, most };
  // Waiting holds the text, and running the one thread there is: each person has one search in the line.
  const found = await inTurn()(holder.userId, async () =>
    search({ ...wish, bytes: await sourceBytes(meta) }),
  );
  const { artifactId, version } = meta;
  const last = found.matches.at(-1);
  const nextAfter = found.hasMore && last ? last.line : null;
  if (!last) return { artifactId, version, matches: [], nextAfter };
  const { map } = await chunkSets().map(meta);
  const matches = found.matches.map(({ offset, ...match }) => ({
    ...match,
    chunk: chunkAt(map, offset),
  }));
  return { artifactId, version, matches, nextAfter };
}

/** On globalThis because route bundles evaluate this module again. */
const shared = globalThis as { holdfastSearchTurns?: ReturnType<typeof oneAtATime> };

function inTurn() {
  shared.holdfastSearchTurns ??= oneAtATime();
  return shared.holdfastSearchTurns;
}

async function search(task: SearchTask): Promise<TextMatches> {
  const answer = await searchInWorker(task).catch((cause: unknown) => {
    if (!(cause instanceof SearchTooLong)) throw cause;
    throw new AppError("invalid_request", sentence("artifact.searchTooLong"), { cause });
  });
  if (!("refused" in answer)) return answer;
  throw new AppError("invalid_request", sentence("artifact.badPattern", { why: answer.refused }));
}

/** The chunk that the text's code unit at `offset` is in. */
function chunkAt({ ends }: ChunkMap, offset: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
