import "server-only";
import { finishReply } from "../chats/finish-reply";
import { messageById } from "../chats/messages";
import type { MessageRow } from "../db/schema";
import { notices } from "../notices/process-notices";
import { StreamsUnavailableError } from "../streams/contract";
import { forgetMissing, isWithoutProducer } from "./missing-stream";
import { endOf, partsOf, recordOf } from "./reply-record";
import { replyStreams } from "./reply-streams";
import { streamOf } from "./scope";

/**
 * Sees to a reply that may have lost its producer: it is taken over, or ended with what it said until then.
 * @returns whether the reply has an end now; false while it is being written, or may be
 */
export async function settleReply(userId: string, reply: MessageRow): Promise<boolean> {
  if (reply.status !== "streaming") return true;
  try {
    return await settle(userId, reply);
  } catch (error) {
    if (!(error instanceof StreamsUnavailableError)) throw error;
    forgetMissing(streamOf(userId, reply).id);
    return false;
  }
}

async function settle(userId: string, reply: MessageRow): Promise<boolean> {
  const stream = streamOf(userId, reply);
  const state = await replyStreams().recover(stream);
  if (state) forgetMissing(stream.id);
  if (state === "active" || state === "paused") return false;
  if (!state && !(await isWithoutProducer(userId, reply))) return false;
  const row = await messageById(reply.id);
  if (row?.status !== "streaming") return true;
  const record = recordOf((await replyStreams().read(stream)) ?? "");
  const end = endOf(record) ?? { status: state === "stopped" ? "stopped" : "interrupted" };
  await finishReply({ id: row.id, epoch: row.epoch, parts: await partsOf(record), ...end });
  notices().announce(userId, { type: "turn-ended", chatId: row.chatId });
  return true;
}
