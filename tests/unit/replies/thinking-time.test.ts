import type { UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import { createThinkingTime } from "@/lib/replies/thinking-time";

test("a thought is told when it began and how long it took, beside what the provider says", () => {
  let now = 1_000;
  const time = createThinkingTime(() => now);
  const begin = time({ type: "reasoning-start", id: "a" });
  expect(begin).toMatchObject({ providerMetadata: { holdfast: { startedAt: 1_000 } } });
  const signed: UIMessageChunk = {
    type: "reasoning-delta",
    id: "a",
    delta: "",
    providerMetadata: { anthropic: { signature: "s" } },
  };
  expect(time(signed)).toBe(signed);
  now = 13_000;
  expect(time({ type: "reasoning-end", id: "a" })).toEqual({
    type: "reasoning-end",
    id: "a",
    providerMetadata: {
      anthropic: { signature: "s" },
      holdfast: { startedAt: 1_000, durationMs: 12_000 },
    },
  });
});

test("the end of a thought that another process began stays as it is", () => {
  const end: UIMessageChunk = { type: "reasoning-end", id: "a" };
  expect(createThinkingTime()(end)).toBe(end);
});
