import "server-only";
import { env } from "../env";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { log } from "../log";
import { processLogs } from "../notices/process-log";
import { type Streams, StreamsUnavailableError } from "../streams/contract";
import { createStreams } from "../streams/create-streams";
import { takeOver } from "./take-over";

const shared = globalThis as { holdfastStreams?: Streams };

/** The process's one stream layer; on globalThis because route bundles and reloads evaluate this module again. */
export function replyStreams(): Streams {
  shared.holdfastStreams ??= createStreams({
    redisUrl: env().REDIS_URL,
    log: processLogs().replies,
    engine: env().STREAM_ENGINE,
    logger: log,
    onLost: takeOver,
  });
  return shared.holdfastStreams;
}

/** @throws AppError `unavailable` instead of the layer's own word for a store that does not answer */
export async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof StreamsUnavailableError)) throw cause;
    throw new AppError("unavailable", sentence("reply.outOfReach"), {
      cause,
      retryAt: new Date(Date.now() + RETRY_AFTER_MS),
    });
  }
}

const RETRY_AFTER_MS = 2_000;
