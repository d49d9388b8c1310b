import { expect, test } from "vitest";
import type { ChatMessage } from "@/lib/chats/types";
import { mayFill } from "@/lib/client/context-hint";

const nothing = { text: "", attachments: [] };

const reply = (text: string, input?: number): ChatMessage => ({
  id: text,
  role: "assistant",
  parts: [{ type: "text", text }],
  metadata: { ...(input && { usage: { input, output: 0 } }) },
});

test("nothing is loaded for an ordinary chat", () => {
  expect(mayFill([], nothing, 10_000)).toBe(false);
  expect(mayFill([reply("a".repeat(8_000)), reply("b", 3_000)], nothing, 10_000)).toBe(false);
});

test("a full chat, a long draft or some images are enough to look closer", () => {
  expect(mayFill([reply("b", 4_100)], nothing, 10_000)).toBe(true);
  expect(mayFill([reply("b", 3_000), reply("c".repeat(1_100))], nothing, 10_000)).toBe(true);
  expect(mayFill([reply("b".repeat(4_100))], nothing, 10_000)).toBe(true);
  expect(mayFill([], { text: "a".repeat(4_100), attachments: [] }, 10_000)).toBe(true);
  expect(mayFill([], { text: "", attachments: [1, 2, 3] }, 10_000)).toBe(true);
});
