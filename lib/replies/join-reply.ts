import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { messageById } from "../chats/messages";
import type { MessageRow } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { answered, replyStreams } from "./reply-streams";
import { streamOf } from "./scope";
import { settleReply } from "./settle-reply";
import { storedReply } from "./stored-reply";

/** Between a reply's row and its stream lies little more than reading the chat. */
const LOOKS = 20;
const LOOK_EVERY_MS = 100;

/**
 * The wire of a reply that another request started: from the start, live while it runs, from its row when it is over.
 * @throws AppError `reply_in_progress` when it runs where nobody can join it, `unavailable` when it has not begun
 */
export async function joinReply(
  userId: string,
  reply: MessageRow,
): Promise<ReadableStream<Uint8Array>> {
  for (let look = 0; look < LOOKS; look += 1) {
    const live = await answered(replyStreams().resume(streamOf(userId, reply)));
    if (live) return live;
    await settleReply(userId, reply);
    const row = await messageById(reply.id);
    if (row && row.status !== "streaming") return storedReply(row);
    if (!replyStreams().resumable) break;
    await sleep(LOOK_EVERY_MS);
  }
  if (replyStreams().resumable) {
    throw new AppError("unavailable", sentence("reply.messageNotBegun"));
  }
  throw new AppError("reply_in_progress", sentence("reply.answeredAlready"));
}
