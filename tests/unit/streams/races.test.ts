import { describe, expect, it, vi } from "vitest";
import type { LostStream } from "@/lib/streams/contract";
import { createStreams } from "@/lib/streams/create-streams";
import type { Link } from "@/lib/streams/locate";
import type { StreamLog } from "@/lib/streams/log";
import { createMemoryLog } from "@/lib/streams/memory-log";
import type { Piece, Sink } from "@/lib/streams/sink";
import { Transcript } from "@/lib/streams/transcript";
import { TranscriptReader } from "@/lib/streams/transcript-reader";
import { Viewer } from "@/lib/streams/viewer";

const head = { owner: "p", epoch: 1, scope: "alice", base: 0 };
const link: Link = { key: "log", head, tail: {} };

/** A sink whose push asks for more before it returns, as controller.enqueue() does. */
class EagerSink implements Sink {
  readonly wholeEvents = true;
  readonly pieces: Piece[] = [];
  readonly ends: string[] = [];
  hasRoom = true;
  onRoom = () => {};

  push(piece: Piece): void {
    this.pieces.push(piece);
    this.onRoom();
  }
  passed(): void {}
  tick(): void {}
  end(state: string): void {
    this.ends.push(state);
  }
  tear(reason: string): void {
    this.ends.push(`torn: ${reason}`);
  }
  get text(): string {
    return this.pieces.map(({ text }) => text).join("");
  }
}

function makeViewer(log: StreamLog, sink: EagerSink): Viewer {
  const viewer = new Viewer({
    log,
    sink,
    link,
    first: link,
    position: 0,
    compact: false,
    next: async () => undefined,
    onEnd() {},
    onError(error) {
      throw error;
    },
  });
  sink.onRoom = () => viewer.advance();
  return viewer;
}

describe("enqueue() that calls pull() before it returns", () => {
  it("doubles nothing that comes from memory", () => {
    const transcript = new Transcript();
    const sink = new EagerSink();
    const onEnd = vi.fn();
    const options = { transcript, sink, epoch: 1, from: 0, compact: false, onEnd };
    const reader = new TranscriptReader(options);
    sink.onRoom = () => reader.advance();
    for (const text of ["one ", "two ", "three "]) {
      transcript.add(text);
      transcript.cut();
    }
    reader.advance();
    transcript.add("four");
    reader.hear({ start: 14, text: "four", epoch: 1 });
    reader.end("done");
    expect(sink.text).toBe("one two three four");
    expect(sink.ends).toEqual(["done"]);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it("doubles nothing that comes from the log and live", async () => {
    const log = createMemoryLog();
    await log.create("log", head, 10_000);
    await log.append("log", { end: 4, text: "one " });
    const sink = new EagerSink();
    const viewer = makeViewer(log, sink);
    viewer.look();
    await vi.waitFor(() => expect(sink.text).toBe("one "));
    for (const [start, text] of [
      [4, "two "],
      [8, "three"],
    ] as const) {
      await log.append("log", { end: start + text.length, text });
      viewer.hear({ epoch: 1, start, text }, { epoch: 1, start, text });
    }
    await log.seal("log", { state: "done", length: 13 }, 10_000);
    viewer.look();
    await vi.waitFor(() => expect(sink.ends).toEqual(["done"]));
    expect(sink.text).toBe("one two three");
  });
});

describe("an end that comes between two reads", () => {
  it("cannot hide the text before it", async () => {
    const log = createMemoryLog();
    await log.create("log", head, 10_000);
    await log.append("log", { end: 4, text: "one " });
    let ended = false;
    /** Whatever is read first, the producer ends right after it. */
    async function thenEnd<T>(result: Promise<T>): Promise<T> {
      const value = await result;
      if (ended) return value;
      ended = true;
      await log.append("log", { end: 7, text: "two" });
      await log.seal("log", { state: "done", length: 7 }, 10_000);
      return value;
    }
    const torn: StreamLog = {
      ...log,
      head: (key) => thenEnd(log.head(key)),
      tail: (key) => thenEnd(log.tail(key)),
      read: (key, from, count) => thenEnd(log.read(key, from, count)),
    };
    const sink = new EagerSink();
    const viewer = makeViewer(torn, sink);
    viewer.look();
    await vi.waitFor(() => expect(sink.text).toBe("one "));
    expect(sink.ends).toEqual([]);
    viewer.look();
    await vi.waitFor(() => expect(sink.ends).toEqual(["done"]));
    expect(sink.text).toBe("one two");
  });
});

describe("a lease that is gone right after the store was", () => {
  it("does not mean a dead producer until a lease's time has passed", async () => {
    const lease = 300;
    const timing = { lease, tick: 10, silence: 10, renew: 10_000 };
    const store = createMemoryLog();
    let reconnect = () => {};
    const log: StreamLog = {
      ...store,
      onReconnect: (listener) => {
        const before = reconnect;
        reconnect = () => {
          before();
          listener();
        };
        return () => {};
      },
    };
    await store.create("holdfast:stream:{s}", { ...head, owner: "silent" }, 10_000);
    await store.append("holdfast:stream:{s}", { end: 9, text: "data: 1\n\n" });
    const lost: { stream: LostStream; at: number }[] = [];
    const streams = createStreams({
      log,
      timing,
      onLost: async (stream) => {
        lost.push({ stream, at: performance.now() });
        return { state: "interrupted" };
      },
    });
    const reconnectedAt = performance.now();
    reconnect();
    const body = await streams.resume({ id: "s", scope: "alice" });
    await body?.pipeTo(new WritableStream());
    expect(lost).toHaveLength(1);
    expect((lost[0]?.at ?? 0) - reconnectedAt).toBeGreaterThanOrEqual(lease - 5);
    await streams.close();
  });
});
