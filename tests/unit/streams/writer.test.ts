import { describe, expect, it, vi } from "vitest";
import { Flusher } from "@/lib/streams/flusher";
import { createKeys } from "@/lib/streams/keys";
import type { StreamLog } from "@/lib/streams/log";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { DEFAULT_TIMING } from "@/lib/streams/timing";
import { Transcript } from "@/lib/streams/transcript";
import { Writer } from "@/lib/streams/writer";

const head = { owner: "me", epoch: 1, scope: "alice", base: 0 };
const keys = createKeys("test");
const key = keys.stream("s");

function makeWriter(log: StreamLog, surelyHeld: boolean) {
  const timing = { ...DEFAULT_TIMING, fastFlush: 1, slowFlush: 1 };
  const flusher = new Flusher(timing.fastFlush, timing.slowFlush);
  const logger = { warn: vi.fn(), error: vi.fn() };
  const transcript = new Transcript();
  const onClosed = vi.fn();
  const deps = {
    log,
    keys,
    flusher,
    lease: { surelyHeld, hold: async () => undefined },
    timing,
    logger,
  };
  const writer = new Writer(deps, "s", head, transcript, onClosed);
  const say = (text: string) => {
    transcript.add(text);
    writer.hear();
  };
  return { writer, say, onClosed, logger };
}

describe("Writer", () => {
  it("publishes nothing that a sealed log refused when its lease may be gone", async () => {
    const log = createMemoryLog();
    await log.create(key, head, 10_000);
    const heard: string[] = [];
    await log.subscribe(keys.live("s"), (message) => heard.push(message));
    const { writer, say, onClosed } = makeWriter(log, false);
    writer.wake();
    say("kept");
    await vi.waitFor(() => expect(heard).toEqual(["1:0:kept"]));
    await log.seal(key, { state: "handed", next: 2 }, 10_000);
    say("refused");
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalledWith("fenced"));
    expect(heard).toEqual(["1:0:kept"]);
  });

  it("publishes nothing while nobody watches", async () => {
    const log = createMemoryLog();
    await log.create(key, head, 10_000);
    const publish = vi.spyOn(log, "publish");
    const { writer, say } = makeWriter(log, true);
    say("text");
    await writer.seal("done");
    expect(publish).not.toHaveBeenCalled();
    expect(await log.tail(key)).toMatchObject({ end: 4, seal: { state: "done", length: 4 } });
  });

  it("has one flush in flight, and adds what an unanswered one may have lost exactly once", async () => {
    const log = createMemoryLog();
    await log.create(key, head, 10_000);
    let answers = 0;
    const append = vi.fn(async (...args: Parameters<StreamLog["append"]>) => {
      const added = await log.append(...args);
      answers += 1;
      // Every other answer gets lost on its way back.
      if (answers % 2 === 1) throw new Error("connection lost");
      return added;
    });
    const { writer, say, logger } = makeWriter({ ...log, append }, true);
    for (const text of ["one ", "two ", "three ", "four "]) {
      say(text);
      writer.flush();
      writer.flush();
    }
    await writer.seal("done");
    const { entries } = await log.read(key, 0, 100);
    expect(entries.map(({ text }) => text).join("")).toBe("one two three four ");
    expect(logger.warn).toHaveBeenCalled();
  });
});
