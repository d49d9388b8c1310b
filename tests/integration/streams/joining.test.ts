import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Streams } from "@/lib/streams/contract";
import { createStreams } from "@/lib/streams/create-streams";
import type { StreamLog } from "@/lib/streams/log";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { TestReader } from "./support/reader";
import { delta, OPENING, TestSource } from "./support/source";

const timing = { fastFlush: 1, slowFlush: 3, tick: 5, silence: 5, wake: 20, watched: 50 };

/** What a producer, its store and its readers do, step by step. */
const step = fc.oneof(
  fc.record({ do: fc.constant("say" as const), events: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 6 }) }),
  fc.record({
    do: fc.constant("join" as const),
    where: fc.constantFrom("here" as const, "there" as const),
    at: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant("lose" as const), messages: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A store that loses live messages while a script says so. */
function lossy(store: StreamLog): { log: StreamLog; lose: boolean } {
  const state = {
    lose: false,
    log: {
      ...store,
      publish: (channel: string, message: string) =>
        state.lose ? Promise.resolve(1) : store.publish(channel, message),
    },
  };
  return state;
}

class Play {
  readonly id = crypto.randomUUID();
  readonly source = new TestSource();
  readonly readers: { reader: TestReader; after: number | undefined }[] = [];
  readonly boundaries: number[] = [0];
  readonly #store = lossy(createMemoryLog());
  readonly here = createStreams({ log: this.#store.log, timing });
  readonly there = createStreams({ log: this.#store.log, timing });

  async run(steps: Step[]): Promise<void> {
    const { body, finished } = await this.here.start(this.source.options(this.id));
    this.readers.push({ reader: new TestReader(body), after: undefined });
    this.say(OPENING);
    for (const next of steps) await this.#do(next);
    this.#store.lose = false;
    this.source.finish();
    await finished;
    await Promise.all(this.readers.map(({ reader }) => reader.closed));
    await Promise.all([this.here.close(), this.there.close()]);
  }

  say(text: string): void {
    this.source.say(text);
    this.boundaries.push(this.source.text.length);
  }

  async #do(next: Step): Promise<void> {
    if (next.do === "lose") this.#store.lose = next.messages;
    if (next.do === "wait") await new Promise((resolve) => setTimeout(resolve, next.ms));
    if (next.do === "join") await this.#join(next.where, next.at);
    if (next.do !== "say") return;
    for (let count = 0; count < next.events; count++) {
      this.say(delta(`${this.boundaries.length} 👋 "quoted" `));
    }
  }

  async #join(where: "here" | "there", at: number | undefined): Promise<void> {
    const after =
      at === undefined ? undefined : this.boundaries[Math.floor(at * (this.boundaries.length - 1))];
    const from: Streams = this[where];
    const body = await from.resume({ id: this.id, scope: "alice", after });
    this.readers.push({ reader: new TestReader(body), after });
  }
}

const textIn = (events: string): string =>
  events
    .split("\n\n")
    .filter((frame) => frame.includes('"text-delta"'))
    .map((frame) => JSON.parse(frame.slice("data: ".length)).delta)
    .join("");

describe("readers who join anywhere, while messages get lost", () => {
  it("get exactly what follows their position, once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const play = new Play();
        await play.run(steps);
        for (const { reader, after = 0 } of play.readers) {
          expect(reader.text).toBe(textIn(play.source.text.slice(after)));
          expect(reader.last?.type).toBe("finish");
        }
      }),
      { numRuns: 60 },
    );
  });
});
