import "server-only";
import {
  InvalidToolInputError,
  type ModelMessage,
  NoSuchToolError,
  streamText,
  type ToolSet,
  toUIMessageStream,
  type UIMessageChunk,
} from "ai";
import { toModelError } from "../ai/model-error";
import { guardModel } from "../ai/stream-guard";
import { env } from "../env";
import type { PublicError } from "../errors";
import { log } from "../log";
import type { ReplyContext } from "./reply-context";
import { prepareStep, stopWhen } from "./steps";
import { allowedTools, replyTools } from "./tools/reply-tools";

/** The AI SDK's own: two more tries before the first chunk, none after it. */
const MAX_RETRIES = 2;

export type Generation = {
  chunks: ReadableStream<UIMessageChunk>;
  /** The failure behind the last `error` chunk, whose text is only its sentence. */
  lastError(): PublicError | undefined;
};

/** A call that cannot be: the model is told why, and goes on. */
function isBadCall(error: unknown): boolean {
  return InvalidToolInputError.isInstance(error) || NoSuchToolError.isInstance(error);
}

/** Providers refuse a conversation with calls of tools in it when none is declared: then all are, and none may be called. */
function toolsFor(context: ReplyContext): { tools: ToolSet; mayCall: boolean } {
  if (!context.hasTools) return { tools: {}, mayCall: false };
  const tools = allowedTools(context, context.withoutTools);
  const mayCall = Object.keys(tools).length > 0;
  return { tools: mayCall ? tools : replyTools(context), mayCall };
}

/** Asks the model. What goes wrong there is an `error` chunk, and a time-out an `abort`; nothing is thrown. */
export function generateReply(
  context: ReplyContext,
  messages: ModelMessage[],
  signal: AbortSignal,
): Generation {
  const { replyId } = context;
  const { tools, mayCall } = toolsFor(context);
  let lastError: PublicError | undefined;
  let lastRequest: number | undefined;
  const result = streamText({
    model: guardModel(context.model),
    instructions: context.instructions,
    messages,
    tools,
    stopWhen,
    prepareStep: prepareStep(context, tools, mayCall),
    maxRetries: MAX_RETRIES,
    abortSignal: signal,
    timeout: {
      totalMs: env().REPLY_TIMEOUT * 1000,
      chunkMs: env().REPLY_SILENCE_TIMEOUT * 1000,
    },
    onError: ({ error }) => log.warn("The model failed", { replyId, error }),
  });
  const chunks = toUIMessageStream({
    stream: result.stream,
    generateMessageId: () => replyId,
    messageMetadata: ({ part }) => {
      if (part.type === "finish-step") lastRequest = part.usage.totalTokens;
      if (part.type !== "finish") return undefined;
      const { inputTokens = 0, outputTokens = 0 } = part.totalUsage;
      return { usage: { input: inputTokens, output: outputTokens, context: lastRequest } };
    },
    onError: (error) => {
      if (isBadCall(error)) return "The tool was called in a way that it does not take.";
      lastError = toModelError(error).toPublic();
      return lastError.message;
    },
  });
  return { chunks, lastError: () => lastError };
}
