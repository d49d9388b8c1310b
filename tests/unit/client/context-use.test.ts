import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { ChatMessage, MessageMetadata } from "@/lib/chats/types";
import { contextUse, reportedTokens, roughTokens } from "@/lib/client/context-use";

const model = { sees: true, roomTokens: 10_000 };
const nothing = { text: "", attachments: [] };

const say = (
  role: "user" | "assistant",
  text: string,
  metadata?: MessageMetadata,
): ChatMessage => ({
  id: uuid(),
  role,
  parts: [{ type: "text", text }],
  ...(metadata && { metadata }),
});

const reply = (text: string, usage?: MessageMetadata["usage"]) =>
  say("assistant", text, { status: "done", ...(usage && { usage }) });

const image = {
  id: "i",
  name: "tide.png",
  bytes: 1,
  kind: "image",
  state: { step: "waiting" },
} as const;
const file = { ...image, name: "tides.csv", kind: "file" } as const;

test.each([
  ["", 0],
  ["four letters each", 5],
  ["潮の満ち引き", 6],
  ["größer", 3],
])("%j is about %j tokens", (text, tokens) => {
  expect(roughTokens(text)).toBe(tokens);
});

test("what the last reply reported counts, and an estimate for what came since", () => {
  const messages = [
    say("user", "a".repeat(20_000)),
    reply("b", { input: 3_000, output: 10, context: 3_010 }),
    say("user", "c".repeat(4_000)),
  ];
  const use = contextUse(messages, { text: "d".repeat(400), attachments: [image, file] }, model);
  expect(use).toMatchObject({ tokens: 3_010 + 1_000 + 100 + 1_600 + 300, room: 10_000 });
  expect(use.share).toBeCloseTo(0.601);
});

test("where nothing was reported, all is estimated, with what the model is told first", () => {
  const messages = [say("user", "a".repeat(4_000)), reply("b".repeat(4_000))];
  expect(contextUse(messages, nothing, model).tokens).toBe(3_600);
  expect(contextUse([], nothing, model).tokens).toBe(1_600);
});

test("of a reply that asked several times, only the last request says how much there was", () => {
  const asked = reply("b", { input: 50_000, output: 100 });
  asked.parts.unshift({ type: "step-start" }, { type: "step-start" });
  expect(reportedTokens(asked)).toBeUndefined();
  expect(reportedTokens(reply("b", { input: 50_000, output: 100 }))).toBe(50_100);
  expect(reportedTokens(reply("b", { input: 50_000, output: 100, context: 7_000 }))).toBe(7_000);
  expect(reportedTokens(reply("b", { input: 0, output: 0 }))).toBeUndefined();
});

test("an image costs a model that sees, and the other one its name", () => {
  const draft = { text: "", attachments: [image] };
  expect(contextUse([], draft, { ...model, sees: false }).tokens).toBe(1_640);
});

test("a draft that does not fit alone is too long, whatever came before", () => {
  const draft = { text: "a".repeat(36_000), attachments: [] };
  expect(contextUse([], draft, model)).toMatchObject({ draft: 9_000, isTooLong: true, share: 1 });
  expect(contextUse([], { ...draft, text: "a" }, model).isTooLong).toBe(false);
});

test("a conversation that is longer than the room is full, whatever was left of it", () => {
  const messages = [say("user", "a".repeat(80_000)), reply("b", { input: 5_000, output: 1 })];
  expect(contextUse(messages, nothing, model)).toMatchObject({ share: 1, isLeftOut: true });
});
