import "server-only";
import { sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { database } from "../db/database";
import { DEFAULT_ENCODING } from "../encodings";
import { validate } from "../http/body";
import { ChunkSet } from "./chunk-set";
import { ChunkTable } from "./chunk-table";
import {
  CHUNK_TOKENS,
  type Holder,
  type SavedArtifact,
  type SaveInput,
  saveInput,
} from "./contract";
import { noticed } from "./noticed";
import { prepare } from "./prepare-set";
import { chunkSets } from "./process-chunk-sets";
import { type Draft, saveVersion } from "./save-version";
import { checkChunkCount } from "./session-limits";
import { refuseNul, soundText } from "./sound-text";

/** A large text, after others that wait for the same session. */
const STATEMENT_TIMEOUT_MS = 60_000;

/**
 * Saves a text as a new artifact, or as a new version of one. Saving the same again changes nothing, so it is safe to
 * send again with an `artifactId` of the caller's own making.
 * @throws AppError `invalid_request`, `too_large`, `unreadable_file`, `not_found`, `version_conflict`, `limit_reached`
 */
export async function saveArtifactChunks(holder: Holder, input: SaveInput): Promise<SavedArtifact> {
  const checked = validate(saveInput, input);
  refuseNul("title", checked.title);
  const { text, bytes, notice } = await soundText(checked.text);
  const { mediaType, maxTokens = CHUNK_TOKENS.usual, encoding = DEFAULT_ENCODING } = checked;
  const { numbers, ...prepared } = await prepare(text, { mediaType, maxTokens, encoding });
  const table = new ChunkTable(numbers);
  checkChunkCount(table.length, maxTokens);
  const title = checked.title.toWellFormed();
  const cut = { chunks: table.length, maxTokens, encoding };
  const draft: Draft = { ...prepared, ...cut, title, mediaType, text, bytes };
  const { artifactId = uuid(), baseVersion } = checked;
  const { meta, isNewVersion } = await inTransaction(holder, { artifactId, baseVersion }, draft);
  await chunkSets().keep(new ChunkSet(meta, text, table));
  const expiresAt = new Date(Date.now() + chunkSets().life).toISOString();
  const { outline } = prepared;
  return { ...meta, isNewVersion, expiresAt, outline, ...noticed(notice ? [notice] : []) };
}

function inTransaction(
  holder: Holder,
  target: Parameters<typeof saveVersion>[2],
  draft: Draft,
): ReturnType<typeof saveVersion> {
  return database().transaction(async (tx) => {
    await tx.execute(sql.raw(`set local statement_timeout = ${STATEMENT_TIMEOUT_MS}`));
    return saveVersion(tx, holder, target, draft);
  });
}
