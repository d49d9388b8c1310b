import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type FinishedReply, finishReply } from "../chats/finish-reply";
import { isRefusal } from "../db/database-error";
import { log } from "../log";

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** As long as a stream's log is renewed for a reply that waits to be saved. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Saves a reply, through an outage of the database too: what the model said is not lost for a restart.
 * @throws the database's error when it refuses the write, or when it stays away for ten minutes
 */
export async function saveReply(reply: FinishedReply): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      const saved = await finishReply(reply);
      if (!saved)
        log.info("The reply had an end already", { replyId: reply.id, epoch: reply.epoch });
      return;
    } catch (error) {
      log.error("The reply could not be saved", { replyId: reply.id, error });
      if (isRefusal(error) || Date.now() + wait > giveUpAt) throw error;
      await sleep(wait);
    }
  }
}
