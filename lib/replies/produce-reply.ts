import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { finishReply } from "../chats/finish-reply";
import type { MessageRow } from "../db/schema";
import { toPublicError } from "../errors";
import type { StartedStream } from "../streams/contract";
import { betterTitle } from "./better-title";
import { branchOf } from "./branch";
import { toModelMessages } from "./generate-reply";
import { replyStreams } from "./reply-streams";
import { replyWork } from "./reply-work";
import { streamOf } from "./scope";
import { textOf } from "./text-of";

export type ReplyOrder = {
  userId: string;
  reply: MessageRow;
  model: LanguageModelV4;
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

async function produce({ userId, reply, model, isNewChat }: ReplyOrder): Promise<StartedStream> {
  const branch = await branchOf(reply);
  const messages = await toModelMessages(branch);
  const title = isNewChat ? betterTitle(model, reply.chatId, textOf(branch)) : undefined;
  const work = replyWork({
    userId,
    reply,
    model,
    messages,
    record: [],
    shape: (chunk) => [...(title?.take() ?? []), chunk],
  });
  return replyStreams().start({ ...streamOf(userId, reply), ...work });
}
