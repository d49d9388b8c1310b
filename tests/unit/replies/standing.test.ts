import type { UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import { standingOf } from "@/lib/replies/standing";

const begun: UIMessageChunk[] = [{ type: "start", messageId: "m" }, { type: "start-step" }];
const text: UIMessageChunk[] = [
  { type: "text-start", id: "0" },
  { type: "text-delta", id: "0", delta: "Hello" },
];
const call: UIMessageChunk[] = [
  { type: "tool-input-start", toolCallId: "c", toolName: "currentTime" },
  { type: "tool-input-available", toolCallId: "c", toolName: "currentTime", input: {} },
];
const result: UIMessageChunk = { type: "tool-output-available", toolCallId: "c", output: 1 };

test("nothing was said", () => {
  expect(standingOf([])).toMatchObject({ hasStarted: false, inStep: false, isWhole: false });
});

test("in the middle of a text", () => {
  expect(standingOf([...begun, ...text])).toMatchObject({
    hasStarted: true,
    inStep: true,
    openPart: { type: "text", id: "0" },
    openCalls: [],
    isWhole: false,
  });
});

test("everything was said, only the finish is missing", () => {
  const said: UIMessageChunk[] = [...begun, ...text, { type: "text-end", id: "0" }];
  expect(standingOf(said)).toMatchObject({ openPart: undefined, isWhole: true });
  expect(standingOf([...said, { type: "finish-step" }])).toMatchObject({
    inStep: false,
    isWhole: true,
  });
});

test("a call without a result is open; with it, the reply still goes on", () => {
  expect(standingOf([...begun, ...call])).toMatchObject({
    openCalls: [{ toolCallId: "c", toolName: "currentTime", input: { value: {} } }],
    isWhole: false,
  });
  expect(standingOf([...begun, ...call, result, { type: "finish-step" }])).toMatchObject({
    openCalls: [],
    inStep: false,
    isWhole: false,
  });
});

test("a call whose input was not all said has no input, only what was said of it", () => {
  const deltas = ['{"timeZ', 'one":"Eu'].map((inputTextDelta) => ({
    type: "tool-input-delta" as const,
    toolCallId: "c",
    inputTextDelta,
  }));
  expect(standingOf([...begun, ...call.slice(0, 1), ...deltas]).openCalls).toEqual([
    {
      toolCallId: "c",
      toolName: "currentTime",
      input: undefined,
      inputText: '{"timeZone":"Eu',
    },
  ]);
});
