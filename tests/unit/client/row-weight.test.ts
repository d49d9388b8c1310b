import { expect, test } from "vitest";
import type { ChatMessage } from "@/lib/chats/types";
import { fullFrom, guessHeight } from "@/lib/client/row-weight";

const message = (length: number): ChatMessage => ({
  id: "m",
  role: "assistant",
  parts: [{ type: "text", text: "x".repeat(length) }],
});

test("a chat opens with its newest messages in full, and the last turn however long it is", () => {
  expect(fullFrom([])).toBe(0);
  expect(fullFrom(Array.from({ length: 10 }, () => message(100)))).toBe(0);
  expect(fullFrom(Array.from({ length: 500 }, () => message(1_000)))).toBe(488);
  expect(fullFrom([message(10), message(90_000), message(90_000)])).toBe(1);
});

test("a longer message is guessed to be higher", () => {
  expect(guessHeight(message(9_000))).toBeGreaterThan(guessHeight(message(900)));
});
