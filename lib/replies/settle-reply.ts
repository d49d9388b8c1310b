import "server-only";
import { finishReply } from "../chats/finish-reply";
import type { MessageRow } from "../db/schema";
import { StreamsUnavailableError } from "../streams/contract";
import { endOf, partsOf, recordOf } from "./reply-record";
import { replyStreams } from "./reply-streams";
import { streamOf } from "./scope";

/** How long a reply may give no sign of life before it counts as finished. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * Ends a reply whose producer is gone: what it said until then is kept.
 * @returns whether the reply has an end now; false as long as its producer may live
 */
export async function settleReply(userId: string, reply: MessageRow): Promise<boolean> {
  if (reply.status !== "streaming") return true;
  try {
    return await settle(userId, reply);
  } catch (error) {
    if (error instanceof StreamsUnavailableError) return false;
    throw error;
  }
}

async function settle(userId: string, reply: MessageRow): Promise<boolean> {
  const stream = streamOf(userId, reply);
  const status = await replyStreams().status(stream);
  if (status?.state === "active") return false;
  // Between the row and the first entry of the log there is a moment without either.
  if (!status && Date.now() - reply.createdAt.getTime() < SIGN_OF_LIFE_MS) return false;
  const record = recordOf((await replyStreams().read(stream)) ?? "");
  const end = endOf(record) ?? { status: status?.state === "stopped" ? "stopped" : "interrupted" };
  await finishReply({ id: reply.id, epoch: reply.epoch, parts: await partsOf(record), ...end });
  return true;
}
