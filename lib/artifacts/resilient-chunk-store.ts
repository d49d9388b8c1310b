import type { ChunkStore } from "./chunk-store";
import type { ArtifactMeta } from "./contract";
import { createGuard } from "./guard";
import type { MemoryChunkStore } from "./memory-chunk-store";

export type StoreLogger = { warn(message: string, fields?: Record<string, unknown>): void };

/**
 * A store that never fails its caller: what `main` cannot take or give for now, `spare` does, in this process. What
 * `spare` has goes back to `main` when that can take it again.
 */
export function createResilientChunkStore(
  main: ChunkStore,
  spare: MemoryChunkStore,
  logger: StoreLogger,
): ChunkStore {
  const warn = (what: string) => (error: unknown) =>
    logger.warn(`Artifacts go on without their store: it cannot ${what}`, { error });
  const reading = createGuard(warn("be read"));
  // Apart: a Redis that is full can still be read.
  const saving = createGuard(warn("be written"));
  const returning = new Set<string>();

  async function giveBack(revision: ArtifactMeta): Promise<void> {
    const { artifactId } = revision;
    const set = spare.peek(revision);
    if (!set || returning.has(artifactId)) return;
    returning.add(artifactId);
    const saved = await saving.attempt(() => main.save(set));
    returning.delete(artifactId);
    if (saved && spare.peek(revision) === set) await spare.delete([revision]);
  }

  /** What `main` says; where it has nothing, what `spare` says. */
  async function ask<T>(revision: ArtifactMeta, from: (store: ChunkStore) => Promise<T>) {
    const answer = await reading.attempt(() => from(main));
    if (answer?.value !== undefined) return answer.value;
    const own = await from(spare);
    if (own !== undefined && answer) void giveBack(revision);
    return own;
  }

  return {
    async save(set) {
      const saved = await saving.attempt(() => main.save(set));
      // What cannot be read from there just now is wanted here all the same.
      if (saved && !reading.isFailing) await spare.delete([set.meta]);
      else await spare.save(set);
    },
    read: (revision, indices) => ask(revision, (store) => store.read(revision, indices)),
    map: (revision) => ask(revision, (store) => store.map(revision)),
    async delete(keys) {
      await spare.delete(keys);
      await saving.attempt(() => main.delete(keys));
    },
  };
}
