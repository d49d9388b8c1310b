import type { UIMessageChunk } from "ai";
import fc from "fast-check";
import type { ChatMessage } from "@/lib/chats/types";

export const question: ChatMessage = {
  id: "0198c0de-0000-7000-8000-000000000001",
  role: "user",
  parts: [{ type: "text", text: "Tell me" }],
};

export const ANSWER_ID = "0198c0de-0000-7000-8000-000000000002";

/** Texts with all that makes cutting bytes dangerous. */
const delta = fc.string({
  unit: fc.constantFrom("a", "\n", "é", "漢", "👩‍🚀", "\r\n", '"', "\\", "data: ", "\u2028"),
  minLength: 1,
  maxLength: 12,
});

const text = (id: string) =>
  fc
    .array(delta, { minLength: 1, maxLength: 12 })
    .map((deltas): UIMessageChunk[] => [
      { type: "text-start", id },
      ...deltas.map((delta): UIMessageChunk => ({ type: "text-delta", id, delta })),
      { type: "text-end", id },
    ]);

const tool = (toolCallId: string) =>
  fc.array(delta, { maxLength: 4 }).map((pieces): UIMessageChunk[] => [
    { type: "tool-input-start", toolCallId, toolName: "look", dynamic: true },
    ...pieces.map(
      (piece): UIMessageChunk => ({
        type: "tool-input-delta",
        toolCallId,
        inputTextDelta: piece,
      }),
    ),
    {
      type: "tool-input-available",
      toolCallId,
      toolName: "look",
      input: { pieces },
      dynamic: true,
    },
    { type: "tool-output-available", toolCallId, output: pieces.length, dynamic: true },
  ]);

const title = delta.map((title): UIMessageChunk[] => [
  { type: "data-title", data: { title }, transient: true },
]);

const step = (n: number) =>
  fc
    .tuple(text(`t${n}`), fc.oneof(tool(`c${n}`), title), text(`u${n}`))
    .map((parts): UIMessageChunk[] => [
      { type: "start-step" },
      ...parts.flat(),
      { type: "finish-step" },
    ]);

/** Whole replies: `start`, one to three steps of texts, tool calls and data, `finish`. */
export const reply: fc.Arbitrary<UIMessageChunk[]> = fc
  .integer({ min: 1, max: 3 })
  .chain((steps) => fc.tuple(...Array.from({ length: steps }, (_, n) => step(n))))
  .map((steps) => [
    { type: "start", messageId: ANSWER_ID },
    ...steps.flat(),
    { type: "finish", finishReason: "stop" },
  ]);

/** One long text, for tests that cut it often. */
export function longReply(deltas: number): UIMessageChunk[] {
  return [
    { type: "start", messageId: ANSWER_ID },
    { type: "start-step" },
    { type: "text-start", id: "0" },
    ...Array.from(
      { length: deltas },
      (_, n): UIMessageChunk => ({ type: "text-delta", id: "0", delta: `word ${n} 👋, ` }),
    ),
    { type: "text-end", id: "0" },
    { type: "data-title", data: { title: "Words" }, transient: true },
    { type: "tool-input-available", toolCallId: "c", toolName: "look", input: {}, dynamic: true },
    { type: "tool-output-available", toolCallId: "c", output: 1, dynamic: true },
    { type: "finish-step" },
    { type: "finish", finishReason: "stop" },
  ];
}
