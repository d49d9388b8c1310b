import "server-only";
import { asc, eq } from "drizzle-orm";
import { database } from "../db/database";
import { artifactVersions } from "../db/schema";
import { validate } from "../http/body";
import { sourceOutline, sourceText } from "./artifact-source";
import type { ChunkMap } from "./chunk-format";
import type { StoredMap } from "./chunk-store";
import {
  type ArtifactInput,
  type ArtifactMeta,
  type ArtifactVersion,
  type ArtifactView,
  artifactInput,
  type Holder,
} from "./contract";
import { findArtifact } from "./find-artifact";
import { prepareSet } from "./prepare-set";
import { chunkSets } from "./process-chunk-sets";

/** All that a panel shows of an artifact besides its text. To look is not to read: its life goes on as it was. */
export async function viewArtifact(holder: Holder, input: ArtifactInput): Promise<ArtifactView> {
  const { artifactId, version } = validate(artifactInput, input);
  const meta = await findArtifact(holder, artifactId, version);
  const [versions, outline] = await Promise.all([versionsOf(artifactId), sourceOutline(meta)]);
  const isNewest = !versions.some((other) => other.version > meta.version);
  const { map, lifeMs } = isNewest ? await chunkSets().map(meta) : await mapOfOlder(meta);
  const expiresAt = new Date(Date.now() + lifeMs).toISOString();
  return { meta, versions, outline, chunks: toChunks(map), expiresAt };
}

/** Only the newest version's chunks are kept; an older one's are made whenever somebody looks. */
async function mapOfOlder(meta: ArtifactMeta): Promise<StoredMap> {
  const set = await prepareSet(meta, await sourceText(meta));
  return { map: set.map(), lifeMs: chunkSets().life };
}

async function versionsOf(artifactId: string): Promise<ArtifactVersion[]> {
  const rows = await database()
    .select({
      version: artifactVersions.version,
      createdAt: artifactVersions.createdAt,
      tokens: artifactVersions.tokens,
      bytes: artifactVersions.bytes,
    })
    .from(artifactVersions)
    .where(eq(artifactVersions.artifactId, artifactId))
    .orderBy(asc(artifactVersions.version));
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

function toChunks({ tokens, fromLines, toLines }: ChunkMap): ArtifactView["chunks"] {
  return tokens.map((count, index) => ({
    tokens: count,
    lines: { from: fromLines[index] ?? 1, to: toLines[index] ?? 1 },
  }));
}
