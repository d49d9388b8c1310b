import "server-only";
import { env } from "../env";
import { log } from "../log";
import { createRedisClients } from "../redis/redis-clients";
import { sourceText } from "./artifact-source";
import { boundedBy } from "./bounded-by";
import { ChunkSets } from "./chunk-sets";
import type { ChunkStore } from "./chunk-store";
import { createMemoryChunkStore } from "./memory-chunk-store";
import { prepareSet } from "./prepare-set";
import { createRedisChunkStore } from "./redis-chunk-store";
import { createResilientChunkStore } from "./resilient-chunk-store";

/** Two artifacts of the largest size, whatever their script. */
const MEMORY_BYTES = 128 * 1024 * 1024;
const LONGEST_WAIT_MS = 1_000;

/** On globalThis because route bundles and reloads evaluate this module again. */
const shared = globalThis as { holdfastChunkSets?: ChunkSets };

/** The process's one way to chunk sets. */
export function chunkSets(): ChunkSets {
  shared.holdfastChunkSets ??= openSets();
  return shared.holdfastChunkSets;
}

function openSets(): ChunkSets {
  const life = env().ARTIFACT_TTL * 1000;
  return new ChunkSets(openStore(), life, async (meta) => prepareSet(meta, await sourceText(meta)));
}

/** With a connection of its own: megabytes on their way would hold up the stream layer's commands. */
function openStore(): ChunkStore {
  const { REDIS_URL, ARTIFACT_TTL } = env();
  const memory = createMemoryChunkStore(ARTIFACT_TTL * 1000, MEMORY_BYTES);
  if (!REDIS_URL || REDIS_URL === "memory://") return memory;
  const clients = createRedisClients(REDIS_URL, log);
  const redis = createRedisChunkStore(clients, ARTIFACT_TTL, boundedBy(LONGEST_WAIT_MS));
  return createResilientChunkStore(redis, memory, log);
}
