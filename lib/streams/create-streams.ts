import { createRedisClients } from "../redis/redis-clients";
import type { LostStream, Recovery, Streams } from "./contract";
import { createKeys } from "./keys";
import type { StreamLog, StreamsLogger } from "./log";
import { LogStreams } from "./log-streams";
import { createMemoryLog } from "./memory-log";
import { createRedisLog } from "./redis-log";
import { DEFAULT_TIMING, type Timing } from "./timing";

export type StreamsOptions = {
  /** `redis://…`, `rediss://…`, `memory://`; without it, and without `log`, nothing can be resumed. */
  redisUrl?: string;
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

const SILENT: StreamsLogger = { warn() {}, error() {} };

/** One instance a process: it holds the connections, the lease and the timers. */
export function createStreams(options: StreamsOptions = {}): Streams {
  const logger = options.logger ?? SILENT;
  return new LogStreams({
    log: options.log ?? openLog(options.redisUrl, logger),
    keys: createKeys(options.keyPrefix ?? "holdfast"),
    processId: options.processId ?? crypto.randomUUID(),
    timing: { ...DEFAULT_TIMING, ...options.timing },
    logger,
    onLost: options.onLost,
  });
}

function openLog(url: string | undefined, logger: StreamsLogger): StreamLog | undefined {
  if (!url) return undefined;
  if (url === "memory://") return createMemoryLog();
  return createRedisLog(createRedisClients(url, logger));
}
