import { readUIMessageStream, type UIMessage, type UIMessageChunk } from "ai";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compact } from "@/lib/streams/compact";

const event = (chunk: UIMessageChunk) => `data: ${JSON.stringify(chunk)}\n\n`;
const delta = (text: string, id = "0") => event({ type: "text-delta", id, delta: text });

const parse = (text: string): UIMessageChunk[] =>
  text
    .split("\n\n")
    .filter((frame) => frame !== "")
    .map((frame) => JSON.parse(frame.slice("data: ".length)));

/** The message that a browser makes of chunks, by the AI SDK's own reader. */
async function messageOf(chunks: UIMessageChunk[]): Promise<UIMessage | undefined> {
  const stream = new ReadableStream<UIMessageChunk>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  let message: UIMessage | undefined;
  for await (const next of readUIMessageStream({ stream })) message = next;
  return message;
}

/** Words that JSON must escape, that look like our own framing, or that take two units a character. */
const word = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom('"', '\\"', "\\", '"}\n\n', 'data: {"type":"finish"}', "\n\n", "👋🏽", "\u2028"),
);

const part = fc.record({
  kind: fc.constantFrom("text" as const, "reasoning" as const, "tool" as const),
  words: fc.array(word, { maxLength: 8 }),
  withMetadata: fc.boolean(),
});

type Part = { kind: "text" | "reasoning" | "tool"; words: string[]; withMetadata: boolean };

function chunksOf({ kind, words, withMetadata }: Part, index: number): UIMessageChunk[] {
  const id = `${kind} "${index}"`;
  const extra = withMetadata ? { providerMetadata: { test: { index } } } : {};
  if (kind === "tool") {
    const input = JSON.stringify({ words });
    const toolCallId = id;
    return [
      { type: "tool-input-start", toolCallId, toolName: "lookUp" },
      ...(input.match(/[\s\S]{1,5}/g) ?? []).map(
        (inputTextDelta): UIMessageChunk => ({
          type: "tool-input-delta",
          toolCallId,
          inputTextDelta,
        }),
      ),
      { type: "tool-input-available", toolCallId, toolName: "lookUp", input: { words } },
      { type: "tool-output-available", toolCallId, output: { said: words } },
    ];
  }
  const deltas = words.map(
    (text): UIMessageChunk => ({ type: `${kind}-delta`, id, delta: text, ...extra }),
  );
  return [{ type: `${kind}-start`, id }, ...deltas, { type: `${kind}-end`, id }];
}

/** A reply whose parts are written by turns, as models with parallel tools do. */
const reply = fc
  .tuple(fc.array(part, { maxLength: 5 }), fc.array(fc.nat({ max: 4 }), { maxLength: 60 }))
  .map(([parts, turns]) => {
    const queues = parts.map(chunksOf);
    const mixed: UIMessageChunk[] = [{ type: "start", messageId: "m" }];
    for (const turn of turns) {
      const next = queues[turn % Math.max(queues.length, 1)]?.shift();
      if (next) mixed.push(next);
    }
    const end: UIMessageChunk = { type: "finish" };
    return [...mixed, ...queues.flat(), end];
  });

describe("compact", () => {
  it("changes nothing of the message that a reader makes of it", async () => {
    await fc.assert(
      fc.asyncProperty(reply, fc.nat({ max: 200 }), async (chunks, limit) => {
        const raw = chunks.map(event).join("");
        const compacted = compact(raw, 0, limit).map(({ text }) => text);
        expect(await messageOf(parse(compacted.join("")))).toEqual(await messageOf(chunks));
      }),
      { numRuns: 300 },
    );
  });

  it("names the position after the last event that went into each, and no other", () => {
    fc.assert(
      fc.property(reply, fc.nat({ max: 1_000 }), (chunks, start) => {
        const events = chunks.map(event);
        const ends = events.reduce<number[]>(
          (sums, text) => sums.concat((sums.at(-1) ?? start) + text.length),
          [],
        );
        const compacted = compact(events.join(""), start);
        expect(compacted.at(-1)?.end).toBe(ends.at(-1));
        for (const { end } of compacted) expect(ends).toContain(end);
        const positions = compacted.map(({ end }) => end);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }),
    );
  });

  it("merges neighbours of one part", () => {
    const text = delta("a") + delta('b"\\') + delta("c") + delta("d", "1") + delta("e");
    expect(compact(text, 0).map((event) => event.text)).toEqual([
      delta('ab"\\c'),
      delta("d", "1"),
      delta("e"),
    ]);
  });

  it("keeps frames below the limit", () => {
    const text = delta("x".repeat(100)).repeat(1_000);
    const compacted = compact(text, 0, 1_000);
    for (const event of compacted) expect(event.text.length).toBeLessThan(1_010);
    expect(compacted.length).toBeLessThan(130);
  });

  it("leaves alone what says more than a delta", () => {
    const marked = event({ type: "text-delta", id: "0", delta: "x", providerMetadata: { a: {} } });
    const text = delta("a") + marked + delta("b");
    expect(compact(text, 0).map((event) => event.text)).toEqual([delta("a"), marked, delta("b")]);
    const unknown = 'data: {"type":"text-delta","id":"0","delta":"x","later":"y"}\n\n';
    expect(compact(unknown + unknown, 0).map((event) => event.text)).toEqual([unknown, unknown]);
  });
});
