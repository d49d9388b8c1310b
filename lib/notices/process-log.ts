import "server-only";
import { env } from "../env";
import { log } from "../log";
import { openLog } from "../streams/create-streams";
import type { StreamLog } from "../streams/log";
import { createMemoryLog } from "../streams/memory-log";

type Logs = {
  /** What replies are kept in; undefined when they are not kept, or by another engine. */
  replies?: StreamLog;
  /** What notices go through: the same connections, or this process alone. */
  notices: StreamLog;
};

/** On globalThis because route bundles and reloads evaluate this module again. */
const shared = globalThis as { holdfastLogs?: Logs };

/** The process's one set of connections to its Redis. */
export function processLogs(): Logs {
  shared.holdfastLogs ??= openLogs();
  return shared.holdfastLogs;
}

function openLogs(): Logs {
  const { REDIS_URL, STREAM_ENGINE } = env();
  const replies = STREAM_ENGINE === "relay" ? undefined : openLog(REDIS_URL, log);
  return { replies, notices: replies ?? createMemoryLog() };
}
