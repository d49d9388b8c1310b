import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { UIMessageChunk } from "ai";
import { finishReply } from "../chats/finish-reply";
import { pathTo } from "../chats/message-path";
import { listMessages } from "../chats/messages";
import { toChatMessage } from "../chats/to-chat-message";
import type { ChatMessage } from "../chats/types";
import type { MessageRow } from "../db/schema";
import { toPublicError } from "../errors";
import type { EndReason, StartedStream } from "../streams/contract";
import { type Generation, generateReply } from "./generate-reply";
import { recordedSource } from "./recorded-source";
import { endOf, partsOf, type ReplyRecord } from "./reply-record";
import { replyStreams } from "./reply-streams";
import { saveReply } from "./save-reply";
import { streamOf } from "./scope";
import { titleChat } from "./title-chat";

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
  const messages = await branchOf(reply);
  const abort = new AbortController();
  let ended: EndReason | undefined;
  const generation = await generateReply({
    model,
    messages,
    replyId: reply.id,
    signal: abort.signal,
  });
  const record: ReplyRecord = [];
  const title = isNewChat ? betterTitle(reply, model, messages) : undefined;
  const rewrite = (chunk: UIMessageChunk) => [
    ...(title?.take() ?? []),
    dress(chunk, reply, generation, ended),
  ];
  return replyStreams().start({
    ...streamOf(userId, reply),
    source: recordedSource(generation.chunks, record, rewrite),
    onEnd: (reason) => {
      ended = reason;
      abort.abort(reason);
    },
    save: async () => {
      const end = endOf(record) ?? { status: "error", error: toPublicError(undefined) };
      await saveReply({ id: reply.id, epoch: reply.epoch, parts: await partsOf(record), ...end });
      return end.status;
    },
  });
}

/** What the model is to read: the branch that the reply answers, without replies that never said anything. */
async function branchOf(reply: MessageRow): Promise<ChatMessage[]> {
  const rows = await listMessages(reply.chatId);
  return pathTo(rows, reply.parentId ?? reply.id)
    .filter((row) => row.parts.length > 0)
    .map(toChatMessage);
}

/** Adds to a chunk what only this floor knows: the message's facts, and the whole of an error. */
function dress(
  chunk: UIMessageChunk,
  reply: MessageRow,
  generation: Generation,
  ended: EndReason | undefined,
): UIMessageChunk {
  switch (chunk.type) {
    case "start":
      return {
        ...chunk,
        messageMetadata: {
          status: "streaming",
          createdAt: reply.createdAt.toISOString(),
          model: reply.model ?? undefined,
        },
      };
    case "finish":
      return { ...chunk, messageMetadata: { ...Object(chunk.messageMetadata), status: "done" } };
    case "abort":
      // The AI SDK tells a time-out like a stop; only a stop was wished for.
      return ended ? chunk : { type: "error", errorText: JSON.stringify(TIMED_OUT) };
    case "error":
      return {
        type: "error",
        errorText: JSON.stringify(generation.lastError() ?? toPublicError(undefined)),
      };
    default:
      return chunk;
  }
}

const TIMED_OUT = {
  code: "model_timeout",
  message: "The model took too long to answer. What it wrote until then is kept.",
};

/** Titles the chat beside its first reply; the title goes out with the next chunk after it is there. */
function betterTitle(reply: MessageRow, model: LanguageModelV4, messages: ChatMessage[]) {
  if (model.provider === "demo") return undefined;
  const text = messages
    .flatMap((message) => message.parts)
    .map((part) => (part.type === "text" ? part.text : ""))
    .join("\n");
  let ready: string | undefined;
  void titleChat({ model, chatId: reply.chatId, text }).then((title) => {
    ready = title;
  });
  return {
    take(): UIMessageChunk[] {
      if (!ready) return [];
      const chunk: UIMessageChunk = { type: "data-title", data: ready, transient: true };
      ready = undefined;
      return [chunk];
    },
  };
}
