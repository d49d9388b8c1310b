import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WRITE_BYTES } from "@/lib/streams/limits";
import { DEFAULT_TIMING } from "@/lib/streams/timing";
import { DONE, frame, KEEP_ALIVE } from "@/lib/streams/wire";
import { wirePace } from "@/lib/streams/wire-pace";
import { WireSink } from "@/lib/streams/wire-sink";

const FINISH = 'data: {"type":"finish"}\n\n';

/** A sink, and each write that has left it. */
function open() {
  const feed = { onRoom: () => {}, onCancel: () => {} };
  const sink = new WireSink("s", feed, wirePace(DEFAULT_TIMING));
  const writes: string[] = [];
  const collect = new WritableStream<Uint8Array>({
    write: (bytes) => void writes.push(new TextDecoder().decode(bytes)),
  });
  const over = sink.body.pipeTo(collect);
  let start = 0;
  const push = (text: string) => {
    sink.push({ start, text, epoch: 1 }, false);
    start += text.length;
    return frame("s", 1, start - text.length, text);
  };
  return { sink, writes, push, over };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("writes at once after a rest, and what follows within a frame together", async () => {
  const { writes, push } = open();
  const first = push("data: 1\n\n");
  await vi.advanceTimersByTimeAsync(0);
  expect(writes).toEqual([KEEP_ALIVE, first]);
  const soon = push("data: 2\n\n") + push("data: 3\n\n");
  await vi.advanceTimersByTimeAsync(DEFAULT_TIMING.write - 1);
  expect(writes).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(writes.slice(2)).toEqual([soon]);
  await vi.advanceTimersByTimeAsync(DEFAULT_TIMING.write);
  const later = push("data: 4\n\n");
  await vi.advanceTimersByTimeAsync(0);
  expect(writes.slice(3)).toEqual([later]);
});

it("lets nothing wait for the end, or for its order", async () => {
  const { sink, writes, push, over } = open();
  push("data: 1\n\n");
  const held = push("data: 2\n\n");
  const replayed = "data: 3\n\n";
  sink.push({ start: 18, text: replayed, epoch: 1 }, true);
  const last = frame("s", 1, 27, FINISH);
  sink.push({ start: 27, text: FINISH, epoch: 1 }, false);
  sink.end("done");
  await over;
  expect(writes.slice(2).join("")).toBe(held + frame("s", 1, 18, replayed) + last + DONE);
});

it("does not hold much", async () => {
  const { writes, push } = open();
  push("data: 1\n\n");
  const much = push(`data: ${"x".repeat(WRITE_BYTES)}\n\n`);
  await vi.advanceTimersByTimeAsync(0);
  expect(writes[2]).toBe(much);
});

it("tears a reader off without what it held", async () => {
  const { sink, writes, push, over } = open();
  push("data: 1\n\n");
  await vi.advanceTimersByTimeAsync(0);
  push("data: 2\n\n");
  sink.tear("gone");
  await expect(over).rejects.toThrow("gone");
  await vi.advanceTimersByTimeAsync(DEFAULT_TIMING.write);
  expect(writes).toHaveLength(2);
});
