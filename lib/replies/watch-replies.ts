import "server-only";
import { listStreaming } from "../chats/messages";
import { log } from "../log";
import { settleReply } from "./settle-reply";

/** Below the 15 s after which a producer counts as lost, so that a reply nobody watches waits little longer. */
const LOOK_EVERY_MS = 10_000;

/**
 * Looks after replies that lost their producer while nobody watched them, from the start of this process on.
 * Only for stores that all processes share: elsewhere another process's replies look lost.
 */
export function watchReplies(): void {
  const timer = setInterval(() => void settleAll(), LOOK_EVERY_MS);
  timer.unref();
  void settleAll();
}

async function settleAll(): Promise<void> {
  try {
    for (const { userId, reply } of await listStreaming()) await settleReply(userId, reply);
  } catch (error) {
    log.warn("Replies could not be looked after; the next look is soon", { error });
  }
}
