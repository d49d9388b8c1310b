import { createRedisClients } from "../redis/redis-clients";
import type { LostStream, Recovery, Streams } from "./contract";
import { Engine } from "./engine";
import { createKeys } from "./keys";
import type { StreamLog, StreamsLogger } from "./log";
import { createMemoryLog } from "./memory-log";
import { createRedisLog } from "./redis-log";
import { RelayStreams } from "./relay";
import { DEFAULT_TIMING, type Timing } from "./timing";
import { wireStreams } from "./wire-streams";

export type StreamsOptions = {
  /** `redis://…`, `rediss://…`, `memory://`; without it, and without `log`, nothing can be resumed. */
  redisUrl?: string;
  /** `relay`: the published resumable-stream package, no text in Redis; needs a Redis. Default `log`. */
  engine?: "log" | "relay";
  /** A store of the caller's instead. */
  log?: StreamLog;
  keyPrefix?: string;
  /** Names this process; it must be new with every start of it. */
  processId?: string;
  logger?: StreamsLogger;
  timing?: Partial<Timing>;
  /**
   * Called in the one process that won a stream whose producer is gone: saves what there is, and says whether it
   * goes on. Without it such a stream ends `interrupted`.
   */
  onLost?(lost: LostStream): Promise<Recovery>;
};

/** The log in this process: survives refreshes, not restarts. */
const MEMORY_URL = "memory://";

const SILENT: StreamsLogger = { warn() {}, error() {} };

/** One instance a process: it holds the connections, the lease and the timers. */
export function createStreams(options: StreamsOptions = {}): Streams {
  const logger = options.logger ?? SILENT;
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const keys = createKeys(options.keyPrefix ?? "holdfast");
  const { redisUrl } = options;
  if (options.engine === "relay" && redisUrl && redisUrl !== MEMORY_URL) {
    return new RelayStreams({
      keys,
      timing,
      logger,
      clients: createRedisClients(redisUrl, logger),
    });
  }
  const engine = new Engine({
    log: options.log ?? openLog(options.redisUrl, logger),
    keys,
    processId: options.processId ?? crypto.randomUUID(),
    timing,
    logger,
    onLost: options.onLost,
  });
  return wireStreams(engine, timing.keepAlive);
}

/** @returns undefined without a URL */
export function openLog(url: string | undefined, logger: StreamsLogger): StreamLog | undefined {
  if (!url) return undefined;
  if (url === MEMORY_URL) return createMemoryLog();
  return createRedisLog(createRedisClients(url, logger));
}
