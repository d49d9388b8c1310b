import type { UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import { Progress } from "@/lib/client/resuming-transport/progress";

type Event = { id: string | undefined; data: string };

function events(chunks: UIMessageChunk[], streamId = "s"): Event[] {
  let position = 0;
  return chunks.map((chunk) => {
    const data = JSON.stringify(chunk);
    position += data.length + 8;
    return { id: `${streamId}:${position}`, data };
  });
}

const start: UIMessageChunk = { type: "start", messageId: "m" };
const step: UIMessageChunk = { type: "start-step" };
const end: UIMessageChunk = { type: "finish-step" };
const say = (delta: string): UIMessageChunk => ({ type: "text-delta", id: "0", delta });
const begin: UIMessageChunk = { type: "text-start", id: "0" };
const title: UIMessageChunk = { type: "data-title", data: { title: "T" }, transient: true };

function acceptAll(progress: Progress, all: Event[], continued = false) {
  return all.map((event) => progress.accept(event, continued));
}

function delivered(progress: Progress, all: Event[]) {
  return acceptAll(progress, all).flatMap<unknown>((one) =>
    one.kind === "chunks" ? one.chunks : [one],
  );
}

test("the resume point follows what was delivered", () => {
  const progress = new Progress();
  expect(progress.resumePoint).toEqual({ kind: "start" });
  acceptAll(progress, [{ id: "s:50", data: JSON.stringify(start) }]);
  expect(progress.resumePoint).toEqual({ kind: "after", lastEventId: "s:50" });
});

test("an event without id leaves no place to go on from", () => {
  const progress = new Progress();
  expect(delivered(progress, [{ id: undefined, data: JSON.stringify(start) }])).toEqual([start]);
  expect(progress.resumePoint).toEqual({ kind: "unknown" });
});

test.each([
  ["no JSON", { id: "s:9", data: "{" }],
  ["no chunk", { id: "s:9", data: "[]" }],
  ["a delta without text", { id: "s:9", data: '{"type":"text-delta","id":"0"}' }],
  ["no position", { id: "s", data: '{"type":"start"}' }],
])("%s is malformed and moves nothing", (_, event) => {
  const progress = new Progress();
  expect(progress.accept(event, false)).toEqual({ kind: "malformed" });
  expect(progress.resumePoint).toEqual({ kind: "start" });
});

test("what would be said twice is refused", () => {
  const all = events([start, step, begin, say("a"), say("b")]);
  const progress = new Progress();
  acceptAll(progress, all);
  expect(acceptAll(progress, all.slice(3, 4))).toEqual([{ kind: "malformed" }]);
  const last = all.at(-1);
  const overlapping = { id: "s:9999", data: last?.data ?? "" };
  expect(acceptAll(new Progress(), [overlapping])).toMatchObject([{ kind: "chunks" }]);
  const tooEarly = { id: `s:${Number(last?.id?.slice(2)) + 3}`, data: last?.data ?? "" };
  expect(acceptAll(progress, [tooEarly], true)).toEqual([{ kind: "malformed" }]);
});

test("another stream is no continuation", () => {
  const progress = new Progress();
  acceptAll(progress, events([start]));
  expect(acceptAll(progress, events([start], "t"))).toEqual([{ kind: "gone", reason: "replaced" }]);
});

test("a replay takes back the last step only, and fires no transient data twice", () => {
  const progress = new Progress();
  const common = [start, step, begin, say("a"), end, step, title, begin];
  acceptAll(progress, events([...common, say("lost")]));
  const replay = events([...common, say("kept"), say(" and more")]);
  expect(delivered(progress, replay)).toEqual([
    { type: "reset-step" },
    begin,
    say("kept"),
    say(" and more"),
  ]);
});

test("a replay without steps takes back everything after the start", () => {
  const progress = new Progress();
  acceptAll(progress, events([start, begin, say("lost")]));
  expect(delivered(progress, events([start, begin, say("x")]))).toEqual([
    { type: "reset-step" },
    begin,
    say("x"),
  ]);
});

test("a replay that is cut goes on where it was", () => {
  const progress = new Progress();
  const chunks = [start, step, begin, say("a"), end, step, begin];
  acceptAll(progress, events([...chunks, say("lost")]));
  const replay = events([...chunks, say("kept")]);
  expect(delivered(progress, replay.slice(0, 3))).toEqual([]);
  expect(delivered(progress, replay.slice(3))).toEqual([
    { type: "reset-step" },
    begin,
    say("kept"),
  ]);
});

test("a reply that went another way before its last step cannot be mended here", () => {
  const progress = new Progress();
  acceptAll(progress, events([start, step, begin, say("a"), end, step, begin, say("b")]));
  const other = events([start, step, begin, say("other words"), end, step, begin, say("b")]);
  expect(acceptAll(progress, other)).toContainEqual({ kind: "gone", reason: "replaced" });
});

test("a place is named to the server as the server named it", () => {
  const progress = new Progress();
  acceptAll(progress, [{ id: "s:50:2", data: JSON.stringify(start) }]);
  expect(progress.resumePoint).toEqual({ kind: "after", lastEventId: "s:50:2" });
  expect(acceptAll(progress, [{ id: "s:99:3", data: JSON.stringify(begin) }])).toEqual([
    { kind: "chunks", chunks: [begin] },
  ]);
});

test("a reply that ended before the last step we have cannot be mended here", () => {
  const progress = new Progress();
  acceptAll(progress, events([start, step, begin, say("a"), end, step, begin]));
  acceptAll(progress, events([start, step, begin]));
  const last = { id: undefined, data: '{"type":"error","errorText":"{}"}' };
  expect(progress.accept(last, false)).toEqual({ kind: "gone", reason: "replaced" });
});
