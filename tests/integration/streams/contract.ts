// One suite, so one file: what every engine and store is held to, in the order of the table in docs/streams.md.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StreamExistsError, type Streams } from "@/lib/streams/contract";
import { parseEventId } from "@/lib/streams/wire";
import { until } from "../../support/until";
import type { Promises } from "./promises";
import { TestReader } from "./support/reader";
import { CLOSING, delta, OPENING, TestSource } from "./support/source";

export type Engine = {
  promises: Promises;
  /** A new instance of the layer on the same store: another process, as far as the layer can tell. */
  make(): Streams;
};

let count = 0;
const newId = () => `stream-${process.pid}-${Date.now()}-${count++}`;

/** What every engine must do. `here` reads where the reply is made, `there` on another instance. */
export function describeContract({ promises, make }: Engine): void {
  let here: Streams;
  let there: Streams;
  let id: string;
  let source: TestSource;

  beforeEach(() => {
    here = make();
    there = make();
    id = newId();
    source = new TestSource();
  });

  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
  });

  const promised = (...names: string[]) => names.every((name) => promises.has(name));
  const joins = ["here", "there"].filter((where) => promised(`join-${where}`));
  const stops = ["here", "there"].filter((where) => promised(`stop-${where}`));
  const target = () => ({ id, scope: "alice" });
  const from = (where: string) => (where === "here" ? here : there);

  async function begin(text = OPENING + delta("one ")): Promise<TestReader> {
    const { body } = await here.start(source.options(id));
    source.say(text);
    const reader = new TestReader(body);
    await until("the first text", () => reader.events.length > 0);
    return reader;
  }

  async function join(where: string, after?: number): Promise<TestReader> {
    return new TestReader(await from(where).resume({ ...target(), after }));
  }

  describe("the first response", () => {
    it("has every event with its position, and ends with [DONE]", async () => {
      const { body, finished } = await here.start(source.options(id));
      source.say(OPENING + delta("one "));
      source.say(delta("two"));
      source.finish();
      const reader = new TestReader(body);
      await reader.closed;
      await finished;
      expect(reader.text).toBe("one two");
      expect(reader.events.at(-1)?.chunk).toBeUndefined();
      expect(reader.last?.type).toBe("finish");
      expect(reader.lastEventId).toBe(`${id}:${source.text.length}`);
      expect(source.saved).toBe(1);
    });

    it("may leave without ending the reply", async () => {
      const { body, finished } = await here.start(source.options(id));
      source.say(OPENING);
      await body.cancel();
      source.say(delta("still said"));
      source.finish();
      await finished;
      expect(source.saved).toBe(1);
      if (!promised("after-end")) return;
      const late = await join("there");
      await late.closed;
      expect(late.text).toBe("still said");
    });

    it("need not read: the source is drained all the same, and nothing is missing later", async () => {
      const { body, finished } = await here.start(source.options(id));
      source.say(OPENING);
      for (let line = 0; line < 2_000; line++) source.say(delta(`${line} ${"x".repeat(500)}\n`));
      source.finish();
      await finished;
      const reader = new TestReader(body);
      await reader.closed;
      expect(reader.text.split("\n")).toHaveLength(2_001);
      expect(reader.lastEventId).toBe(`${id}:${source.text.length}`);
    });
  });

  describe("a second start", () => {
    it("is refused where the stream runs, and elsewhere", async () => {
      await begin();
      for (const where of promised("one-producer") ? ["here", "there"] : ["here"]) {
        const other = new TestSource();
        await expect(from(where).start(other.options(id))).rejects.toThrow(StreamExistsError);
        expect(other.cancelled).toBe(true);
      }
      source.finish();
    });
  });

  describe.each(joins)("a reader who joins %s", (where) => {
    it("gets pieces that are larger than a read of the log asks for", async () => {
      await begin();
      const pieces = ["a", "b", "c"].map((letter) => letter.repeat(700_000));
      const reader = await join(where);
      for (const piece of pieces) source.say(delta(piece));
      source.finish();
      await reader.closed;
      expect(reader.text === `one ${pieces.join("")}`).toBe(true);
      expect(reader.last?.type).toBe("finish");
    });

    it("gets everything from the start, then live, then the end", async () => {
      const first = await begin();
      const reader = await join(where);
      await until("the replay", () => reader.text === "one ");
      source.say(delta("two "));
      await until("live text", () => reader.text === "one two ");
      source.say(delta("three"));
      source.finish();
      await Promise.all([reader.closed, first.closed]);
      expect(reader.text).toBe("one two three");
      expect(reader.last?.type).toBe("finish");
      expect(reader.lastEventId).toBe(first.lastEventId);
    });

    it("goes on after a position, without a start and without a gap", async () => {
      await begin(OPENING + delta("one ") + delta("two "));
      const after = (OPENING + delta("one ")).length;
      const reader = await join(where, after);
      await until("the rest", () => reader.text === "two ");
      source.finish();
      await reader.closed;
      expect(reader.chunks.map(({ type }) => type)).toEqual(["text-delta", "text-end", "finish"]);
    });

    it.runIf(promised("ahead"))(
      "gets the whole event when its position lies inside one",
      async () => {
        await begin(OPENING + delta("one ") + delta("two "));
        const reader = await join(where, (OPENING + delta("one ")).length + 10);
        await until("the event", () => reader.text === "two ");
        source.finish();
        await reader.closed;
      },
    );

    it.runIf(promised("ahead"))(
      "waits with a position that the log does not have yet",
      async () => {
        await begin();
        const ahead = source.text.length + delta("two ").length;
        const reader = await join(where, ahead);
        source.say(delta("two "));
        source.say(delta("three"));
        await until("what follows", () => reader.text === "three");
        source.finish();
        await reader.closed;
      },
    );

    it.runIf(promised("ahead"))("begins anew with a position beyond the end", async () => {
      const { finished } = await here.start(source.options(id));
      source.say(OPENING + delta("all"));
      const reader = await join(where, 10_000);
      source.finish();
      await finished;
      await reader.closed;
      expect(reader.text).toBe("all");
      expect(reader.chunks[0]?.type).toBe("start");
    });

    it("gets deltas merged in the replay, with the position after the last of them", async () => {
      await begin(OPENING + delta("a") + delta("b") + delta("c"));
      if (promised("read")) {
        await until("the flush", async () => (await there.read(target())) === source.text);
      }
      const reader = await join(where);
      await until("the replay", () => reader.text === "abc");
      expect(reader.chunks.filter(({ type }) => type === "text-delta")).toHaveLength(1);
      expect(parseEventId(reader.lastEventId ?? "")?.position).toBe(source.text.length);
      source.finish();
      await reader.closed;
    });

    it.runIf(promised("after-end"))(
      "gets the end without a second finish when it had everything",
      async () => {
        const { finished } = await here.start(source.options(id));
        source.say(OPENING + delta("all"));
        source.say(CLOSING);
        const reader = await join(where, source.text.length);
        source.close();
        await finished;
        await reader.closed;
        expect(reader.chunks).toEqual([]);
      },
    );

    it("sees nothing of a stream of another scope, or of none", async () => {
      await begin();
      const { resume, status, stop } = bound(from(where));
      expect(await resume({ id, scope: "mallory" })).toBeUndefined();
      expect(await status({ id, scope: "mallory" })).toBeUndefined();
      expect(await stop({ id, scope: "mallory" })).toBe(false);
      expect(await resume({ id: newId(), scope: "alice" })).toBeUndefined();
      expect(await status({ id: newId(), scope: "alice" })).toBeUndefined();
      expect((await from(where).status(target()))?.state).toBe("active");
      source.finish();
    });

    it("may be one of many, and may leave", async () => {
      await begin();
      const readers = await Promise.all(Array.from({ length: 5 }, () => join(where)));
      const leaving = await from(where).resume(target());
      await leaving?.cancel();
      source.say(delta("two"));
      source.finish();
      await Promise.all(readers.map(({ closed }) => closed));
      for (const { text } of readers) expect(text).toBe("one two");
    });

    it("gets an error when the source breaks, and the reply is saved", async () => {
      const first = await begin();
      const reader = await join(where);
      source.fail(new Error("socket hang up"));
      await Promise.all([reader.closed, first.closed]);
      expect(reader.last?.type).toBe("error");
      expect(first.last?.type).toBe("error");
      expect(source.saved).toBe(1);
      if (!promised("state")) return;
      await until("the seal", async () => (await there.status(target()))?.state === "error");
    });
  });

  describe.each(stops)("a stop from %s", (where) => {
    it("ends the source once, for every reader, and stays stopped", async () => {
      const first = await begin();
      const reader = promised("join-there") ? await join("there") : first;
      expect(await from(where).stop(target())).toBe(true);
      await Promise.all([reader.closed, first.closed]);
      expect(source.ended).toEqual(["stopped"]);
      expect(source.saved).toBe(1);
      expect(reader.last?.type).toBe("abort");
      expect(first.last?.type).toBe("abort");
      if (!promised("state")) return;
      expect((await there.status(target()))?.state).toBe("stopped");
      expect(await there.stop(target())).toBe(true);
      expect(source.ended).toEqual(["stopped"]);
    });

    it.runIf(promised("state"))("finds nothing to stop after the end", async () => {
      const { finished } = await here.start(source.options(id));
      source.say(OPENING);
      source.finish();
      await finished;
      expect(await from(where).stop(target())).toBe(false);
      expect((await from(where).status(target()))?.state).toBe("done");
    });

    it.runIf(promised("early-stop"))(
      "counts when it comes before the producer listens",
      async () => {
        await from(where).stop(target());
        const { body, finished } = await here.start(source.options(id));
        const reader = new TestReader(body);
        await Promise.all([finished, reader.closed]);
        expect(source.ended).toEqual(["stopped"]);
        expect(reader.last?.type).toBe("abort");
        expect((await there.status(target()))?.state).toBe("stopped");
      },
    );
  });

  describe("the end", () => {
    it.runIf(promised("join-there"))("is seen only when the reply is saved", async () => {
      const save = Promise.withResolvers<"done">();
      const { body } = await here.start({ ...source.options(id), save: () => save.promise });
      source.say(OPENING);
      source.finish();
      const readers = [new TestReader(body), await join("there")];
      await until("the text", () => readers.every(({ last }) => last?.type === "finish"));
      expect((await there.status(target()))?.state).toBe("active");
      expect(readers.some(({ isClosed }) => isClosed)).toBe(false);
      save.resolve("done");
      await Promise.all(readers.map(({ closed }) => closed));
      expect((await there.status(target()))?.state).toBe("done");
    });

    it.runIf(promised("state"))("is an error when the reply could not be saved", async () => {
      const { finished } = await here.start({
        ...source.options(id),
        save: () => Promise.reject(new Error("no database")),
      });
      source.close();
      await finished;
      expect((await there.status(target()))?.state).toBe("error");
    });

    it.runIf(promised("read"))("can be read as text", async () => {
      const { finished } = await here.start(source.options(id));
      source.say(OPENING + delta("half"));
      await until("the text", async () => (await here.read(target()))?.includes("half"));
      source.finish();
      await finished;
      expect(await there.read(target())).toBe(source.text);
      expect(await there.read({ id, scope: "mallory" })).toBeUndefined();
    });
  });
}

const bound = (streams: Streams) => ({
  resume: streams.resume.bind(streams),
  status: streams.status.bind(streams),
  stop: streams.stop.bind(streams),
});
