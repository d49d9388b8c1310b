import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import {
  convertToModelMessages,
  isStepCount,
  streamText,
  toUIMessageStream,
  type UIMessageChunk,
} from "ai";
import { instructions } from "../ai/instructions";
import { toModelError } from "../ai/model-error";
import { guardModel } from "../ai/stream-guard";
import { defineTools } from "../ai/tools";
import type { ChatMessage } from "../chats/types";
import { env } from "../env";
import type { PublicError } from "../errors";
import { log } from "../log";

const MAX_STEPS = 8;
/** The AI SDK's own: two more tries before the first chunk, none after it. */
const MAX_RETRIES = 2;

export type Generation = {
  chunks: ReadableStream<UIMessageChunk>;
  /** The failure behind the last `error` chunk, whose text is only its sentence. */
  lastError(): PublicError | undefined;
};

/**
 * Asks the model. Never throws for the model: what goes wrong is an `error` chunk, and a time-out an `abort`.
 * @param messages the branch that ends in the person's message
 */
export async function generateReply(options: {
  model: LanguageModelV4;
  messages: ChatMessage[];
  replyId: string;
  signal: AbortSignal;
}): Promise<Generation> {
  let lastError: PublicError | undefined;
  const tools = defineTools();
  const result = streamText({
    model: guardModel(options.model),
    instructions,
    messages: await convertToModelMessages(options.messages, {
      tools,
      ignoreIncompleteToolCalls: true,
    }),
    tools,
    stopWhen: isStepCount(MAX_STEPS),
    maxRetries: MAX_RETRIES,
    abortSignal: options.signal,
    timeout: { totalMs: env().REPLY_TIMEOUT * 1000, chunkMs: env().REPLY_SILENCE_TIMEOUT * 1000 },
    onError: ({ error }) => log.warn("The model failed", { replyId: options.replyId, error }),
  });
  const chunks = toUIMessageStream({
    stream: result.stream,
    generateMessageId: () => options.replyId,
    messageMetadata: ({ part }) =>
      part.type === "finish"
        ? {
            usage: {
              input: part.totalUsage.inputTokens ?? 0,
              output: part.totalUsage.outputTokens ?? 0,
            },
          }
        : undefined,
    onError: (error) => {
      lastError = toModelError(error).toPublic();
      return lastError.message;
    },
  });
  return { chunks, lastError: () => lastError };
}
