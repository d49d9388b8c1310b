import { within } from "./bounded";
import type { Producer } from "./producer";
import type { Pulse } from "./pulse";
import type { Sink, SinkFeed } from "./sink";
import type { Timing } from "./timing";
import { TranscriptReader } from "./transcript-reader";

type Running = { producer: Producer; finished: Promise<void>; finish(): void };
export type Target = { id: string; scope: string };

/** The streams that this process produces, and their readers in this process. */
export class Producers {
  readonly #running = new Map<string, Running>();

  constructor(
    private readonly timing: Timing,
    private readonly pulse: Pulse,
  ) {}

  has(id: string): boolean {
    return this.#running.has(id);
  }

  /** From here on this process knows the stream. */
  add(id: string, producer: Producer): void {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    this.#running.set(id, { producer, finished, finish });
  }

  remove(id: string, producer: Producer): void {
    const running = this.#running.get(id);
    if (running?.producer !== producer) return;
    this.#running.delete(id);
    running.finish();
  }

  /** Runs a producer that was added to its end. */
  async run(id: string, producer: Producer): Promise<void> {
    await producer.run();
    this.remove(id, producer);
  }

  /** The stream, when this process owns it and it is of this scope. */
  find({ id, scope }: Target): Producer | undefined {
    const producer = this.#running.get(id)?.producer;
    return producer?.ours && producer.scope === scope ? producer : undefined;
  }

  /** @returns whether it was there to be stopped; undefined when this process does not own it */
  async stop({ id, scope }: Target): Promise<boolean | undefined> {
    const running = this.#running.get(id);
    if (!running?.producer.ours) return undefined;
    if (running.producer.scope !== scope) return false;
    const stopped = !running.producer.over;
    running.producer.stop();
    await within(this.timing.stop, running.finished);
    return stopped;
  }

  async handOver(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ producer }) => producer.handOver()));
  }

  /** A reader fed from the producer's own memory: no log, no lag, and Redis may be away. */
  read<S extends Sink>(
    producer: Producer,
    from: number,
    compact: boolean,
    makeSink: (feed: SinkFeed) => S,
  ): S {
    const leave = () => {
      producer.leave(reader);
      this.pulse.delete(sink);
    };
    const sink = makeSink({ onRoom: () => reader.advance(), onCancel: leave });
    const { transcript, epoch } = producer;
    const options = { transcript, sink, epoch, from, compact, onEnd: leave };
    const reader = new TranscriptReader(options);
    this.pulse.add(sink);
    producer.join(reader);
    return sink;
  }
}
