import "server-only";
import { finishReply } from "../chats/finish-reply";
import { reopenReply } from "../chats/reopen-reply";
import type { MessageRow } from "../db/schema";
import { toPublicError } from "../errors";
import { notices } from "../notices/process-notices";
import { chunksOf } from "./chunks-of";
import { continuation } from "./continuation";
import type { ReplyRecord } from "./reply-record";
import { replyStreams } from "./reply-streams";
import { streamOf } from "./scope";

/**
 * Goes on with a reply that was cut short, by hand: the same message, from the text so far.
 * The page follows it like any running reply.
 * @throws AppError `not_found`, `reply_in_progress`, `invalid_request`, `unknown_model`
 */
export async function continueReply(
  userId: string,
  chatId: string,
  messageId: string,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<void> {
  const reply = await reopenReply(userId, chatId, messageId);
  try {
    const work = await continuation(userId, reply, recordFrom(reply), true);
    const { body, finished } = await replyStreams().start({ ...streamOf(userId, reply), ...work });
    waitUntil(finished);
    notices().announce(userId, { type: "turn-started", chatId });
    await body.cancel();
  } catch (error) {
    const { id, epoch, parts } = reply;
    await finishReply({ id, epoch, parts, status: "error", error: toPublicError(error) });
    throw error;
  }
}

/** What was said, as chunks; its last text stays open to be gone on with. */
function recordFrom(reply: MessageRow): ReplyRecord {
  const record: ReplyRecord = [{ type: "start", messageId: reply.id }, ...chunksOf(reply.parts)];
  return record.at(-1)?.type === "text-end" ? record.slice(0, -1) : record;
}
