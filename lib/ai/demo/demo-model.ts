import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { demoReply } from "./compose-reply";
import type { DemoStep } from "./demo-step";
import { nextDocumentStep } from "./documents/next-step";
import { pacedStream } from "./paced-stream";
import { readTurn } from "./read-turn";
import { chooseCall, toolReply } from "./tool-call";

/** A quick human reader's pace is 5; fast hosted models do about this. */
const WORDS_PER_SECOND = 45;

function nextStep(options: LanguageModelV4CallOptions): DemoStep {
  const turn = readTurn(options.prompt);
  const { question, results, soFar } = turn;
  const step = nextDocumentStep(turn, options);
  if (step && "call" in step && !soFar) return step;
  const call = results.length === 0 && !soFar ? chooseCall(options, question) : undefined;
  if (call) return { call };
  const said = step && "text" in step ? step.text : undefined;
  const whole = said ?? (results.length > 0 ? toolReply(results) : demoReply(question));
  // Another model may have begun the reply; then the demo adds its own below.
  return { text: whole.startsWith(soFar) ? whole.slice(soFar.length) : `\n\n${whole}` };
}

/** Tokens as a rule of thumb: four characters each. */
const tokens = (text: string) => Math.ceil(text.length / 4);

function usage(options: LanguageModelV4CallOptions, output: string): LanguageModelV4Usage {
  const input = tokens(JSON.stringify(options.prompt));
  const count = tokens(output);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: count, text: count, reasoning: 0 },
  };
}

/** One word and the space after it; joined, they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

const STOP: LanguageModelV4FinishReason = { unified: "stop", raw: "stop" };
const TOOL_CALLS: LanguageModelV4FinishReason = { unified: "tool-calls", raw: "tool_calls" };

function contentOf(options: LanguageModelV4CallOptions, given: DemoStep) {
  const output = "text" in given ? given.text : given.call.input;
  const toolCallId = `demo-${crypto.randomUUID()}`;
  const content: LanguageModelV4Content =
    "text" in given
      ? { type: "text", text: given.text }
      : { type: "tool-call", toolCallId, ...given.call };
  const finishReason = "text" in given ? STOP : TOOL_CALLS;
  return { content, finishReason, usage: usage(options, output) };
}

function streamParts(options: LanguageModelV4CallOptions): LanguageModelV4StreamPart[] {
  const { content, ...finish } = contentOf(options, nextStep(options));
  const parts: LanguageModelV4StreamPart[] = [{ type: "stream-start", warnings: [] }];
  if (content.type === "text") {
    const deltas = wordsOf(content.text).map((delta) => ({
      type: "text-delta" as const,
      id: "0",
      delta,
    }));
    parts.push({ type: "text-start", id: "0" }, ...deltas, { type: "text-end", id: "0" });
  } else if (content.type === "tool-call") {
    const { toolCallId: id, toolName, input } = content;
    parts.push({ type: "tool-input-start", id, toolName });
    for (const delta of wordsOf(input)) parts.push({ type: "tool-input-delta", id, delta });
    parts.push({ type: "tool-input-end", id }, content);
  }
  return [...parts, { type: "finish", ...finish }];
}

/**
 * The model that answers where no key is set: prepared prose, streamed like a model's.
 * @param wordsPerSecond Infinity for no pause, in tests
 */
export function createDemoModel({ wordsPerSecond = WORDS_PER_SECOND } = {}): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "demo",
    modelId: "demo",
    supportedUrls: {},
    async doGenerate(options) {
      options.abortSignal?.throwIfAborted();
      const { content, ...rest } = contentOf(options, nextStep(options));
      return { content: [content], ...rest, warnings: [] };
    },
    async doStream(options) {
      options.abortSignal?.throwIfAborted();
      return { stream: pacedStream(streamParts(options), wordsPerSecond, options.abortSignal) };
    },
  };
}
