import type { ChunkMap, StoredChunk } from "./chunk-format";
import type { ChunkSet } from "./chunk-set";
import type { ArtifactMeta } from "./contract";

/** What a set is kept under. */
export type SetKey = Pick<ArtifactMeta, "sessionId" | "artifactId">;

export type StoredMap = { map: ChunkMap; lifeMs: number };

/**
 * Where chunk sets live for some time after they were last read. One set for an artifact: that of the revision which
 * was saved last. Whoever asks names the revision, and another one's set is none. Losing a set loses nothing, for it
 * can be made again; so whoever asks also has to be ready for undefined at any time.
 */
export type ChunkStore = {
  /** Puts the set in place of whatever its key held, whole or not at all, and begins its life. */
  save(set: ChunkSet): Promise<void>;
  /** The set's chunks at `indices`, which exist, and in the same step its life begins anew. */
  read(revision: ArtifactMeta, indices: readonly number[]): Promise<StoredChunk[] | undefined>;
  /** The tokens and places of all chunks, and how long the set has to live: this does not lengthen it. */
  map(revision: ArtifactMeta): Promise<StoredMap | undefined>;
  /** Forgets what the keys hold; a key that holds nothing is fine. */
  delete(keys: readonly SetKey[]): Promise<void>;
};

/** Whether two descriptions are of the same text, cut in the same way. */
export function isSameRevision(a: ArtifactMeta, b: ArtifactMeta): boolean {
  return (
    a.version === b.version &&
    a.sha256 === b.sha256 &&
    a.maxTokens === b.maxTokens &&
    a.encoding === b.encoding &&
    a.mediaType === b.mediaType
  );
}
