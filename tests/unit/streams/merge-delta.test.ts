import type { UIMessageChunk } from "ai";
import { expect, it } from "vitest";
import { mergeDelta } from "@/lib/streams/merge-delta";

const text = (delta: string, id = "0"): UIMessageChunk => ({ type: "text-delta", id, delta });

it("joins deltas of one part only", () => {
  expect(mergeDelta(text("a"), text("b"))).toEqual(text("ab"));
  expect(mergeDelta(text("a"), text("b", "1"))).toBeUndefined();
  expect(mergeDelta({ type: "reasoning-delta", id: "0", delta: "a" }, text("b"))).toBeUndefined();
  const input = (inputTextDelta: string): UIMessageChunk => ({
    type: "tool-input-delta",
    toolCallId: "t",
    inputTextDelta,
  });
  expect(mergeDelta(input("{"), input("}"))).toEqual(input("{}"));
});
