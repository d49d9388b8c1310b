import "server-only";
import type { ModelMessage, UIMessageChunk } from "ai";
import type { FinishedReply } from "../chats/finish-reply";
import type { MessageRow } from "../db/schema";
import { AppError, type PublicError, toPublicError } from "../errors";
import { sentence } from "../i18n/sentence";
import { notices } from "../notices/process-notices";
import type { EndReason, StartOptions } from "../streams/contract";
import { type Generation, generateReply } from "./generate-reply";
import { recordedSource } from "./recorded-source";
import type { ReplyContext } from "./reply-context";
import { endOf, partsOf, type ReplyRecord } from "./reply-record";
import { saveReply } from "./save-reply";
import { createThinkingTime } from "./thinking-time";

export type ReplyWork = Pick<StartOptions, "source" | "onEnd" | "save">;

/** What has to be known of a reply to write it. */
type ReplyFacts = Pick<MessageRow, "id" | "epoch" | "chatId" | "model" | "createdAt">;

type Order = {
  userId: string;
  /** The row, with the epoch that this process writes under. */
  reply: ReplyFacts;
  context: ReplyContext;
  messages: ModelMessage[];
  /** What was said before; grows with every chunk. */
  record: ReplyRecord;
  /** What becomes of the generation's chunks on their way into the reply. */
  shape(chunk: UIMessageChunk): UIMessageChunk[];
  /** Where the whole of it goes; without it into the reply's row. */
  keep?(reply: FinishedReply): Promise<void>;
};

/** One producer's share of a reply: its source, what ends it, and how it is saved. */
export function replyWork({ userId, reply, context, messages, record, shape, ...order }: Order) {
  const keep = order.keep ?? keepInRow(userId, reply.chatId);
  const abort = new AbortController();
  let ended: EndReason | undefined;
  const generation = generateReply(context, messages, abort.signal);
  const time = createThinkingTime();
  const rewrite = (chunk: UIMessageChunk) =>
    shape(chunk).map((shaped) => dress(time(shaped), reply, generation, ended));
  const work: ReplyWork = {
    source: recordedSource(generation.chunks, record, rewrite),
    onEnd: (reason) => {
      ended = reason;
      abort.abort(reason);
    },
    save: async () => {
      const cut = ended === "stopped" ? { status: "stopped" as const } : NO_END;
      const end = endOf(record) ?? cut;
      const { id, epoch } = reply;
      await keep({ id, epoch, parts: await partsOf(record), ...end });
      return end.status;
    },
  };
  return work;
}

function keepInRow(userId: string, chatId: string) {
  return async (reply: FinishedReply) => {
    await saveReply(reply);
    notices().announce(userId, { type: "turn-ended", chatId });
  };
}

const NO_END = { status: "error" as const, error: toPublicError(undefined) };

const TIMED_OUT = new AppError("model_timeout", sentence("model.tookTooLong")).toPublic();

const errorChunk = (error: PublicError): UIMessageChunk => ({
  type: "error",
  errorText: JSON.stringify(error),
});

/** Adds to a chunk what only this floor knows: the message's facts, and the whole of an error. */
function dress(
  chunk: UIMessageChunk,
  reply: ReplyFacts,
  generation: Generation,
  ended: EndReason | undefined,
): UIMessageChunk {
  const createdAt = reply.createdAt.toISOString();
  const model = reply.model ?? undefined;
  switch (chunk.type) {
    case "start":
      return { ...chunk, messageMetadata: { status: "streaming", createdAt, model } };
    case "finish":
      return { ...chunk, messageMetadata: { ...Object(chunk.messageMetadata), status: "done" } };
    case "abort":
      // The AI SDK tells a time-out like a stop; only a stop was wished for.
      return ended ? chunk : errorChunk(TIMED_OUT);
    case "error":
      return errorChunk(generation.lastError() ?? toPublicError(undefined));
    default:
      return chunk;
  }
}
