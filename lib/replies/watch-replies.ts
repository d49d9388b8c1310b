import "server-only";
import { listStreaming } from "../chats/messages";
import type { MessageRow } from "../db/schema";
import { log } from "../log";
import { settleReply } from "./settle-reply";

/** Below the 15 s after which a producer counts as lost, so that a reply nobody watches waits little longer. */
const LOOK_EVERY_MS = 10_000;

/**
 * Looks after replies that lost their producer while nobody watched them, from the start of this process on.
 * Only for stores that all processes share: elsewhere another process's replies look lost.
 */
export function watchReplies(): void {
  // One look after the other, however long the store takes.
  const lookAgain = () => setTimeout(watchReplies, LOOK_EVERY_MS).unref();
  void settleAll().then(lookAgain);
}

async function settleAll(): Promise<void> {
  try {
    for (const { userId, reply } of await listStreaming()) await settleOne(userId, reply);
  } catch (error) {
    log.warn("Replies could not be looked after; the next look is soon", { error });
  }
}

/** One that cannot be settled comes first again in the next look: it must not keep those after it waiting. */
async function settleOne(userId: string, reply: MessageRow): Promise<void> {
  try {
    await settleReply(userId, reply);
  } catch (error) {
    log.warn("A reply could not be settled; the next look is soon", { replyId: reply.id, error });
  }
}
