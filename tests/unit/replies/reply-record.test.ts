import type { UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import { endOf, partsOf, type ReplyRecord, recordChunk } from "@/lib/replies/reply-record";

function recordOf(chunks: UIMessageChunk[]): ReplyRecord {
  const record: ReplyRecord = [];
  for (const chunk of chunks) recordChunk(record, chunk);
  return record;
}

const said: UIMessageChunk[] = [
  { type: "start", messageId: "m" },
  { type: "start-step" },
  { type: "text-start", id: "0" },
  { type: "text-delta", id: "0", delta: "Hello " },
  { type: "text-delta", id: "0", delta: "world" },
];

test("neighbouring deltas of one part are merged, and give the same message", async () => {
  const record = recordOf([...said, { type: "text-end", id: "0" }, { type: "finish-step" }]);
  expect(record).toHaveLength(6);
  expect(await partsOf(record)).toEqual(await partsOf([...said, { type: "text-end", id: "0" }]));
});

test("a part that was cut in the middle is whole as far as it goes", async () => {
  const parts = await partsOf(recordOf(said));
  expect(parts).toContainEqual(
    expect.objectContaining({ type: "text", text: "Hello world", state: "done" }),
  );
});

test("a record without an end has none", () => {
  expect(endOf(recordOf(said))).toBeUndefined();
});

test("finish is done, with its usage; abort is stopped", () => {
  const finish: UIMessageChunk = {
    type: "finish",
    messageMetadata: { status: "done", usage: { input: 3, output: 2 } },
  };
  expect(endOf(recordOf([...said, finish]))).toEqual({
    status: "done",
    usage: { input: 3, output: 2 },
  });
  expect(endOf(recordOf([...said, { type: "abort" }]))).toEqual({ status: "stopped" });
});

test("an error outlives the finish after it", () => {
  const reason = { key: "model.rateLimited", values: { seconds: 3 } };
  const error = {
    code: "rate_limited",
    message: "Wait.",
    reason,
    retryAt: "2026-01-01T00:00:00.000Z",
  };
  const record = recordOf([
    ...said,
    { type: "error", errorText: JSON.stringify(error) },
    { type: "finish", finishReason: "error" },
  ]);
  expect(endOf(record)).toEqual({ status: "error", error });
});

test("an error's reason that is none is left out", () => {
  const error = { code: "rate_limited", message: "Wait." };
  const errorText = JSON.stringify({ ...error, reason: { key: "x", values: { a: {} } } });
  expect(endOf(recordOf([{ type: "error", errorText }]))).toEqual({ status: "error", error });
});

test("an error in other words is kept as it is", () => {
  const end = endOf(recordOf([{ type: "error", errorText: "boom" }]));
  expect(end).toEqual({ status: "error", error: { code: "internal", message: "boom" } });
});
