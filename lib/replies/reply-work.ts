import "server-only";
import type { ModelMessage, UIMessageChunk } from "ai";
import type { MessageRow } from "../db/schema";
import { type PublicError, toPublicError } from "../errors";
import { notices } from "../notices/process-notices";
import type { EndReason, StartOptions } from "../streams/contract";
import { type Generation, generateReply } from "./generate-reply";
import { recordedSource } from "./recorded-source";
import type { ReplyContext } from "./reply-context";
import { endOf, partsOf, type ReplyRecord } from "./reply-record";
import { saveReply } from "./save-reply";
import { createThinkingTime } from "./thinking-time";

export type ReplyWork = Pick<StartOptions, "source" | "onEnd" | "save">;

type Order = {
  userId: string;
  /** The row, with the epoch that this process writes under. */
  reply: MessageRow;
  context: ReplyContext;
  messages: ModelMessage[];
  /** What was said before; grows with every chunk. */
  record: ReplyRecord;
  /** What becomes of the generation's chunks on their way into the reply. */
  shape(chunk: UIMessageChunk): UIMessageChunk[];
};

/** One producer's share of a reply: its source, what ends it, and how it is saved. */
export function replyWork({ userId, reply, context, messages, record, shape }: Order): ReplyWork {
  const abort = new AbortController();
  let ended: EndReason | undefined;
  const generation = generateReply(context, messages, abort.signal);
  const time = createThinkingTime();
  const rewrite = (chunk: UIMessageChunk) =>
    shape(chunk).map((shaped) => dress(time(shaped), reply, generation, ended));
  return {
    source: recordedSource(generation.chunks, record, rewrite),
    onEnd: (reason) => {
      ended = reason;
      abort.abort(reason);
    },
    save: async () => {
      const cut = ended === "stopped" ? { status: "stopped" as const } : NO_END;
      const end = endOf(record) ?? cut;
      const { id, epoch } = reply;
      await saveReply({ id, epoch, parts: await partsOf(record), ...end });
      notices().announce(userId, { type: "turn-ended", chatId: reply.chatId });
      return end.status;
    },
  };
}

const NO_END = { status: "error" as const, error: toPublicError(undefined) };

const TIMED_OUT: PublicError = {
  code: "model_timeout",
  message: "The model took too long to answer. What it wrote until then is kept.",
};

const errorChunk = (error: PublicError): UIMessageChunk => ({
  type: "error",
  errorText: JSON.stringify(error),
});

/** Adds to a chunk what only this floor knows: the message's facts, and the whole of an error. */
function dress(
  chunk: UIMessageChunk,
  reply: MessageRow,
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
