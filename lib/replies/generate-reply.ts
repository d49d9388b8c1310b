import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import {
  convertToModelMessages,
  isStepCount,
  type ModelMessage,
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

/** A branch as the model reads it; a tool call that never had a result is left out. */
export function toModelMessages(messages: ChatMessage[]): Promise<ModelMessage[]> {
  return convertToModelMessages(messages, {
    tools: defineTools(),
    ignoreIncompleteToolCalls: true,
  });
}

/** Asks the model. What goes wrong there is an `error` chunk, and a time-out an `abort`; nothing is thrown. */
export function generateReply(options: {
  model: LanguageModelV4;
  messages: ModelMessage[];
  replyId: string;
  signal: AbortSignal;
}): Generation {
  let lastError: PublicError | undefined;
  const result = streamText({
    model: guardModel(options.model),
    instructions,
    messages: options.messages,
    tools: defineTools(),
    stopWhen: isStepCount(MAX_STEPS),
    maxRetries: MAX_RETRIES,
    abortSignal: options.signal,
    timeout: {
      totalMs: env().REPLY_TIMEOUT * 1000,
      chunkMs: env().REPLY_SILENCE_TIMEOUT * 1000,
    },
    onError: ({ error }) => log.warn("The model failed", { replyId: options.replyId, error }),
  });
  const chunks = toUIMessageStream({
    stream: result.stream,
    generateMessageId: () => options.replyId,
    messageMetadata: ({ part }) => {
      if (part.type !== "finish") return undefined;
      const { inputTokens = 0, outputTokens = 0 } = part.totalUsage;
      return { usage: { input: inputTokens, output: outputTokens } };
    },
    onError: (error) => {
      lastError = toModelError(error).toPublic();
      return lastError.message;
    },
  });
  return { chunks, lastError: () => lastError };
}
