import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import fc from "fast-check";
import { expect, test } from "vitest";
import { guardStream } from "@/lib/ai/stream-guard";

type Part = LanguageModelV4StreamPart;

const FINISH: Part = {
  type: "finish",
  finishReason: { unified: "stop", raw: "stop" },
  usage: {
    inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 1, text: 1, reasoning: 0 },
  },
};

function streamOf(parts: Part[], error?: Error): ReadableStream<Part> {
  const rest = [...parts];
  return new ReadableStream<Part>({
    pull(controller) {
      const part = rest.shift();
      if (part) controller.enqueue(part);
      else if (error) controller.error(error);
      else controller.close();
    },
  });
}

const deltas = (...texts: string[]): Part[] => [
  { type: "text-start", id: "0" },
  ...texts.map((delta): Part => ({ type: "text-delta", id: "0", delta })),
];

async function guarded(parts: Part[], error?: Error, signal?: AbortSignal): Promise<Part[]> {
  const passed: Part[] = [];
  for await (const part of guardStream(streamOf(parts, error), signal)) passed.push(part);
  return passed;
}

const types = (parts: Part[]) => parts.map(({ type }) => type);
const textOf = (parts: Part[]) =>
  parts.map((part) => (part.type === "text-delta" ? part.delta : "")).join("");

test("a whole stream passes unchanged", async () => {
  const parts: Part[] = [
    { type: "stream-start", warnings: [] },
    ...deltas("Hello, ", "wörld 🌊"),
    { type: "text-end", id: "0" },
    FINISH,
  ];
  expect(await guarded(parts)).toEqual(parts);
});

test("a read error closes what is open, is told, and ends in finish error", async () => {
  const cause = new Error("socket");
  const parts = await guarded(deltas("half"), cause);
  expect(types(parts)).toEqual(["text-start", "text-delta", "text-end", "error", "finish"]);
  expect(parts[3]).toEqual({ type: "error", error: cause });
  expect(parts[4]).toMatchObject({ finishReason: { unified: "error" } });
});

test("an end without finish is a failure", async () => {
  const parts = await guarded(deltas("half"));
  expect(types(parts)).toEqual(["text-start", "text-delta", "text-end", "error", "finish"]);
  expect(parts[3]).toMatchObject({ error: { code: "model_failed" } });
});

test("a provider's word that the reply was cut off is a failure", async () => {
  const parts = await guarded([
    ...deltas("half"),
    { ...FINISH, finishReason: { unified: "interrupted", raw: undefined } },
  ]);
  expect(types(parts)).toEqual(["text-start", "text-delta", "text-end", "error", "finish"]);
  expect(parts[4]).toMatchObject({ finishReason: { unified: "error" } });
});

test("an error that the model told itself is not told twice", async () => {
  const parts = await guarded([...deltas("half"), { type: "error", error: "theirs" }]);
  expect(parts.filter(({ type }) => type === "error")).toEqual([
    { type: "error", error: "theirs" },
  ]);
  expect(parts.at(-1)).toMatchObject({ type: "finish", finishReason: { unified: "error" } });
});

test("a socket that dies after the finish harms nobody", async () => {
  expect(await guarded([FINISH], new Error("late"))).toEqual([FINISH]);
});

test("the caller's own abort passes through", async () => {
  const reason = new Error("stopped");
  await expect(guarded(deltas("half"), reason, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test("cancelling reaches the model", async () => {
  let cancelled: unknown;
  const source = new ReadableStream<Part>({
    cancel(reason) {
      cancelled = reason;
    },
  });
  await guardStream(source).cancel("enough");
  expect(cancelled).toBe("enough");
});

test("a pair split between deltas arrives whole, in one delta", async () => {
  const parts = await guarded([...deltas("a\ud83c", "\udf0a b"), FINISH]);
  expect(parts.slice(1, 3)).toMatchObject([{ delta: "a" }, { delta: "🌊 b" }]);
});

test("a delta that is half a pair is held back without stopping the stream", async () => {
  const parts = await guarded([
    ...deltas("\ud83c", "\udf0a"),
    { type: "text-end", id: "0" },
    FINISH,
  ]);
  expect(types(parts)).toEqual(["text-start", "text-delta", "text-end", "finish"]);
  expect(textOf(parts)).toBe("🌊");
});

test.each([
  [["a\0b"], "a\ufffdb"],
  [["\udf0a"], "\ufffd"],
  [["a\ud83c", "b"], "a\ufffdb"],
  [["a\ud83c"], "a\ufffd"],
  [["\ud83c", "\ud83c", "\udf0a"], "\ufffd🌊"],
])("%j becomes %j", async (texts, expected) => {
  const ends: Part[] = [{ type: "text-end", id: "0" }, FINISH];
  const parts = await guarded([...deltas(...texts), ...ends]);
  expect(textOf(parts)).toBe(expected);
  expect(parts.at(-2)?.type).toBe("text-end");
});

test("parts that are written side by side keep their halves apart", async () => {
  const parts = await guarded([
    { type: "text-delta", id: "0", delta: "\ud83c" },
    { type: "reasoning-delta", id: "0", delta: "r" },
    { type: "tool-input-delta", id: "0", delta: "t" },
    { type: "text-delta", id: "0", delta: "\udf0a" },
    FINISH,
  ]);
  expect(parts.slice(0, 3)).toMatchObject([{ delta: "r" }, { delta: "t" }, { delta: "🌊" }]);
});

test("reasoning and tool input are cleaned too, behind escapes as well", async () => {
  const parts = await guarded([
    { type: "reasoning-delta", id: "0", delta: "\0" },
    {
      type: "tool-call",
      toolCallId: "1",
      toolName: "t",
      input: '{"a\\u0000":"x\\ud800","b":"\\\\u0000","c":[1,null,"\\ud83c\\udf0a"]}',
    },
    FINISH,
  ]);
  expect(parts[0]).toMatchObject({ delta: "\ufffd" });
  const call = parts.find((part) => part.type === "tool-call");
  expect(JSON.parse(call?.input ?? "")).toEqual({
    "a\ufffd": "x\ufffd",
    b: "\\u0000",
    c: [1, null, "🌊"],
  });
});

test("however a text is cut, it is the clean text, and every delta is well formed", async () => {
  const unit = fc.constantFrom("a", "\0", "\ud83c", "\udf0a", "é", " ");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit, maxLength: 4 }), { maxLength: 12 }),
      async (texts) => {
        const parts = await guarded([...deltas(...texts), { type: "text-end", id: "0" }, FINISH]);
        expect(textOf(parts)).toBe(texts.join("").replaceAll("\0", "\ufffd").toWellFormed());
        for (const part of parts) {
          if (part.type === "text-delta") expect(part.delta.isWellFormed()).toBe(true);
        }
      },
    ),
  );
});
