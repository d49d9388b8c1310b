import type { ChunkSet } from "./chunk-set";
import { type ChunkStore, isSameRevision, type SetKey } from "./chunk-store";
import type { ArtifactMeta } from "./contract";

type Kept = { set: ChunkSet; endsAt: number };

export type MemoryChunkStore = ChunkStore & {
  /** The whole set, without lengthening its life. */
  peek(revision: ArtifactMeta): ChunkSet | undefined;
};

const nameOf = ({ sessionId, artifactId }: SetKey) => `${sessionId}:${artifactId}`;

/**
 * Sets in this process, whose texts are at most `maxBytes` together: the one that was read longest ago makes room. A
 * set that alone is larger is not kept.
 */
export function createMemoryChunkStore(lifeMs: number, maxBytes: number): MemoryChunkStore {
  /** In the order of their last reading. */
  const sets = new Map<string, Kept>();
  let bytes = 0;

  function forget(name: string): void {
    bytes -= sets.get(name)?.set.bytes ?? 0;
    sets.delete(name);
  }

  function keep(name: string, set: ChunkSet): void {
    forget(name);
    sets.set(name, { set, endsAt: Date.now() + lifeMs });
    bytes += set.bytes;
  }

  function makeRoom(): void {
    const now = Date.now();
    for (const [name, { endsAt }] of sets) {
      if (bytes <= maxBytes && endsAt > now) break;
      forget(name);
    }
  }

  function find(revision: ArtifactMeta): Kept | undefined {
    makeRoom();
    const kept = sets.get(nameOf(revision));
    return kept && isSameRevision(kept.set.meta, revision) ? kept : undefined;
  }

  return {
    async save(set) {
      keep(nameOf(set.meta), set);
      makeRoom();
    },
    async read(revision, indices) {
      const found = find(revision);
      if (!found) return undefined;
      keep(nameOf(revision), found.set);
      return indices.map((index) => found.set.chunk(index));
    },
    async map(revision) {
      const found = find(revision);
      return found && { map: found.set.map(), lifeMs: found.endsAt - Date.now() };
    },
    async delete(keys) {
      for (const key of keys) forget(nameOf(key));
    },
    peek: (revision) => find(revision)?.set,
  };
}
