import "server-only";
import { noticeStream } from "./notice-stream";
import { createNotices, type Notices } from "./notices";
import { processLogs } from "./process-log";

/** On globalThis because route bundles and reloads evaluate this module again. */
const shared = globalThis as { holdfastNotices?: Notices; holdfastShutdown?: AbortController };

export function notices(): Notices {
  shared.holdfastNotices ??= createNotices(processLogs().notices);
  return shared.holdfastNotices;
}

function shutdown(): AbortController {
  shared.holdfastShutdown ??= new AbortController();
  return shared.holdfastShutdown;
}

/** Somebody's notices as a wire that ends with the request or the process. */
export function openNotices(userId: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  return noticeStream(notices(), userId, AbortSignal.any([signal, shutdown().signal]));
}

/** Ends all open wires, which would keep a server that is told to go from going. */
export function endNotices(): void {
  shutdown().abort();
}
