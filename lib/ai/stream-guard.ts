import type {
  LanguageModelV4,
  LanguageModelV4Middleware,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { cleanParts, type PartCleaner } from "./clean-parts";
import { toModelError } from "./model-error";

type Part = LanguageModelV4StreamPart;
type Controller = ReadableStreamDefaultController<Part>;

/**
 * The AI SDK waits in silence for as long as a provider asks before it tries again. Up to this it may; what takes longer
 * is told at once, with its time.
 */
const LONGEST_WAIT_MS = 10_000;

const NO_USAGE = {
  inputTokens: {
    total: undefined,
    noCache: undefined,
    cacheRead: undefined,
    cacheWrite: undefined,
  },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

function truncated(): AppError {
  return new AppError("model_failed", sentence("model.cutOff"));
}

/** What becomes of one part; a provider's own word that the reply was cut off counts as a failure. */
function guardedParts(cleaner: PartCleaner, part: Part): Part[] {
  if (part.type !== "finish") return cleaner.push(part);
  if (part.finishReason.unified !== "interrupted") return [...cleaner.end(), part];
  const finishReason = { ...part.finishReason, unified: "error" as const };
  return [...cleaner.end(), { type: "error", error: truncated() }, { ...part, finishReason }];
}

/**
 * A model's stream that ends well: with `finish`, after an `error` part if need be, never torn.
 * Without it the AI SDK passes a dead socket on as a torn response, without telling `onError`
 * (seen with ai 7.0.173).
 * @param signal the call's; an error after it fired is the caller's own doing and passes through
 */
export function guardStream(
  stream: ReadableStream<Part>,
  signal?: AbortSignal,
): ReadableStream<Part> {
  const reader = stream.getReader();
  const cleaner = cleanParts();
  const seen = new Set<Part["type"]>();

  /**
   * Ends a stream that its model left without an end. The `finish` says `error`, so that the AI SDK
   * runs no tool and takes no further step on half a message.
   */
  function end(controller: Controller, error: unknown): void {
    if (!seen.has("finish")) {
      for (const part of cleaner.end()) controller.enqueue(part);
      if (!seen.has("error")) controller.enqueue({ type: "error", error });
      const finishReason = { unified: "error" as const, raw: undefined };
      controller.enqueue({ type: "finish", finishReason, usage: NO_USAGE });
    }
    controller.close();
  }

  async function pull(controller: Controller): Promise<void> {
    const { done, value } = await reader.read();
    if (done) return end(controller, truncated());
    seen.add(value.type);
    const parts = guardedParts(cleaner, value);
    for (const part of parts) controller.enqueue(part);
    // Nobody asks again while nothing was enqueued.
    if (parts.length === 0) await pull(controller);
  }

  return new ReadableStream<Part>({
    pull: (controller) =>
      pull(controller).catch((error: unknown) => {
        if (signal?.aborted) controller.error(error);
        else end(controller, error);
      }),
    cancel: (reason) => reader.cancel(reason),
  });
}

/** What the AI SDK does not try again, when trying again would take too long. */
function refusal(error: unknown): unknown {
  const told = toModelError(error);
  const wait = told.retryAt ? told.retryAt.getTime() - Date.now() : 0;
  return wait > LONGEST_WAIT_MS ? told : error;
}

const streamGuard: LanguageModelV4Middleware = {
  specificationVersion: "v4",
  async wrapStream({ doStream, params }) {
    const result = await Promise.resolve(doStream()).catch((error: unknown) => {
      throw refusal(error);
    });
    return { ...result, stream: guardStream(result.stream, params.abortSignal) };
  },
};

/** Every model goes through this once, where a reply is generated. */
export function guardModel(model: LanguageModelV4): LanguageModelV4 {
  return wrapLanguageModel({ model, middleware: streamGuard });
}
