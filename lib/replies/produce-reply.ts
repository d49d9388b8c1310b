import "server-only";
import { askedIn } from "../chats/chat-title";
import { finishReply } from "../chats/finish-reply";
import type { MessageRow } from "../db/schema";
import { toPublicError } from "../errors";
import type { StartedStream } from "../streams/contract";
import { betterTitle } from "./better-title";
import { branchOf } from "./branch";
import { replyContext } from "./reply-context";
import { replyStreams } from "./reply-streams";
import { replyWork } from "./reply-work";
import { streamOf } from "./scope";
import { toModelMessages } from "./to-model-messages";

export type ReplyOrder = {
  userId: string;
  reply: MessageRow;
  isNewChat: boolean;
};

/**
 * Generates a reply into its stream and, at its end, into its row.
 * When it cannot even begin, the row gets the error and the caller the exception.
 */
export async function produceReply(order: ReplyOrder): Promise<StartedStream> {
  try {
    return await produce(order);
  } catch (error) {
    const { id, epoch } = order.reply;
    await finishReply({ id, epoch, parts: [], status: "error", error: toPublicError(error) });
    throw error;
  }
}

async function produce({ userId, reply, isNewChat }: ReplyOrder): Promise<StartedStream> {
  const context = await replyContext(userId, reply);
  const branch = await branchOf(reply);
  const messages = await toModelMessages(branch, context);
  const asked = askedIn(branch.flatMap(({ parts }) => parts));
  const title = isNewChat && asked ? betterTitle(context.model, reply.chatId, asked) : undefined;
  const work = replyWork({
    userId,
    reply,
    context,
    messages,
    record: [],
    shape: (chunk) => [...(title?.take() ?? []), chunk],
  });
  return replyStreams().start({ ...streamOf(userId, reply), ...work });
}
