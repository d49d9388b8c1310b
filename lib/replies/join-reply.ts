import "server-only";
import { messageById } from "../chats/messages";
import type { MessageRow } from "../db/schema";
import { AppError } from "../errors";
import { answered, replyStreams } from "./reply-streams";
import { streamOf } from "./scope";
import { settleReply } from "./settle-reply";
import { storedReply } from "./stored-reply";

/**
 * The wire of a reply that another request started: from the start, live while it runs, from its row when it is over.
 * @throws AppError `reply_in_progress` when it runs where nobody can join it
 */
export async function joinReply(
  userId: string,
  reply: MessageRow,
): Promise<ReadableStream<Uint8Array>> {
  const live = await answered(replyStreams().resume(streamOf(userId, reply)));
  if (live) return live;
  await settleReply(userId, reply);
  const settled = await messageById(reply.id);
  if (settled && settled.status !== "streaming") return storedReply(settled);
  throw new AppError(
    "reply_in_progress",
    "This message is being answered already. Reload the page in a moment to see the reply.",
  );
}
