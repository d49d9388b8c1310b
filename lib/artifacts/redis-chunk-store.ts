import { randomUUID } from "node:crypto";
import type { RedisClients } from "../redis/redis-clients";
import { readChunkMap, readStoredChunk, readStoredMeta } from "./chunk-format";
import type { ChunkSet } from "./chunk-set";
import { type ChunkStore, isSameRevision, type SetKey } from "./chunk-store";

/** What one command may carry: Redis answers nobody else while it reads it. */
const BATCH_BYTES = 256 * 1024;
/** Longer than a save may take; what is left of one that broke off is gone after it. */
const NEW_SET_LIFE_SECONDS = 60;

/** A set as a hash: `meta`, `map` (all but the texts, read only where it is needed) and a field for each chunk. */
const keyOf = ({ sessionId, artifactId }: SetKey) => `artifact_chunks:${sessionId}:${artifactId}`;

/** Where a set is written before it takes its place; the braces put it into the same slot of a cluster. */
const newKeyOf = (key: string) => `artifact_chunks_new:{${key}}:${randomUUID()}`;

type Fields = Record<string, string>;

/** The fields of a set in the portions to send. */
function* batchesOf(set: ChunkSet): Generator<Fields> {
  const map = JSON.stringify(set.map());
  let batch: Fields = { meta: JSON.stringify(set.meta), map };
  let bytes = map.length;
  for (let index = 0; index < set.length; index += 1) {
    const json = JSON.stringify(set.chunk(index));
    const size = Buffer.byteLength(json);
    if (bytes + size > BATCH_BYTES) {
      yield batch;
      batch = {};
      bytes = 0;
    }
    batch[index] = json;
    bytes += size;
  }
  yield batch;
}

/**
 * Sets in Redis.
 * @param bound gives up waiting for an answer
 */
export function createRedisChunkStore(
  { commands: redis }: RedisClients,
  lifeSeconds: number,
  bound: <T>(answer: Promise<T>) => Promise<T>,
): ChunkStore {
  return {
    async save(set) {
      const key = keyOf(set.meta);
      const newKey = newKeyOf(key);
      for (const batch of batchesOf(set)) {
        const write = redis.multi().hSet(newKey, batch).expire(newKey, NEW_SET_LIFE_SECONDS);
        await bound(write.exec());
      }
      // UNLINK first: RENAME would free the old set's fields while everybody waits.
      const replace = redis.multi().unlink(key).rename(newKey, key).expire(key, lifeSeconds);
      await bound(replace.exec());
    },
    async read(revision, indices) {
      const key = keyOf(revision);
      const fields = ["meta", ...indices.map(String)];
      const fetch = redis.multi().hmGet(key, fields).expire(key, lifeSeconds);
      const [[meta, ...chunks]] = await bound(fetch.execTyped());
      const stored = readStoredMeta(meta);
      if (!stored || !isSameRevision(stored, revision)) return undefined;
      const read = chunks.map(readStoredChunk).filter((chunk) => chunk !== undefined);
      return read.length === indices.length ? read : undefined;
    },
    async map(revision) {
      const key = keyOf(revision);
      const ask = redis.multi().hmGet(key, ["meta", "map"]).pTTL(key);
      const [[meta, mapJson], lifeMs] = await bound(ask.execTyped());
      const stored = readStoredMeta(meta);
      const map = readChunkMap(mapJson);
      return stored && map && isSameRevision(stored, revision) ? { map, lifeMs } : undefined;
    },
    async delete(keys) {
      if (keys.length > 0) await bound(redis.unlink(keys.map(keyOf)));
    },
  };
}
