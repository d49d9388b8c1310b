import { answered, within } from "./bounded";
import {
  type ResumeOptions,
  type StartedStream,
  type StartOptions,
  StreamExistsError,
  type StreamState,
  type StreamStatus,
  type Streams,
} from "./contract";
import type { LayerDeps } from "./layer-deps";
import { endOfLink, stateOf } from "./locate";
import type { StreamLog } from "./log";
import { LogSide } from "./log-side";
import { Producer } from "./producer";
import { Pulse } from "./pulse";
import { readText } from "./read-text";
import { stopRemote } from "./stop";
import { Transcript } from "./transcript";
import { TranscriptReader } from "./transcript-reader";
import { WireSink } from "./wire-sink";

type Running = { producer: Producer; finished: Promise<void> };
type Target = { id: string; scope: string };

/** The layer over a log, or (without one) over the memory of this process alone. */
export class LogStreams implements Streams {
  readonly resumable: boolean;
  readonly #deps: LayerDeps;
  readonly #running = new Map<string, Running>();
  readonly #pulse: Pulse;
  readonly #logged: LogSide | undefined;

  constructor(deps: LayerDeps) {
    this.#deps = deps;
    this.resumable = deps.log !== undefined;
    this.#pulse = new Pulse(deps.timing.tick);
    this.#logged = deps.log && this.#makeLogSide(deps, deps.log);
  }

  #makeLogSide(deps: LayerDeps, log: StreamLog): LogSide {
    return new LogSide(deps, log, this.#pulse, (id, producer) => {
      const finish = this.#register(id, producer);
      void this.#run(id, producer, finish);
    });
  }

  async start(options: StartOptions): Promise<StartedStream> {
    const { id } = options;
    if (this.#running.has(id)) {
      options.source.cancel().catch(() => undefined);
      throw new StreamExistsError(id);
    }
    const producer = new Producer(this.#deps, options, new Transcript());
    const finish = this.#register(id, producer);
    if ((await this.#logged?.begin(id, producer)) === "exists") {
      this.#running.delete(id);
      producer.discard();
      throw new StreamExistsError(id);
    }
    const body = this.#readHere(id, producer, 0, false);
    return { body, finished: this.#run(id, producer, finish) };
  }

  /** From here on this process knows the stream. @returns what to call at its end */
  #register(id: string, producer: Producer): () => void {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    this.#running.set(id, { producer, finished });
    return finish;
  }

  async #run(id: string, producer: Producer, finish: () => void): Promise<void> {
    await producer.run();
    if (this.#running.get(id)?.producer === producer) this.#running.delete(id);
    this.#logged?.lease.leave(id, producer);
    finish();
  }

  async resume(options: ResumeOptions): Promise<ReadableStream<Uint8Array> | undefined> {
    if (!this.#logged) return undefined;
    const { id, scope, after } = options;
    const here = this.#here(options);
    if (here) {
      const known = after !== undefined && here.knows(after, options.epoch ?? 1);
      const position = known ? after : 0;
      if (here.transcript.start <= position) return this.#readHere(id, here, position, !known);
    }
    const links = await this.#answered(this.#logged.locate(id, scope));
    if (!links) return undefined;
    const sink = this.#logged.viewers.open(
      options,
      links,
      (feed) => new WireSink(id, feed, this.#deps.timing.keepAlive),
    );
    return sink.body;
  }

  async stop({ id, scope }: Target): Promise<boolean> {
    const running = this.#running.get(id);
    if (running?.producer.ours) {
      const { producer, finished } = running;
      if (producer.scope !== scope) return false;
      const stopped = !producer.over;
      producer.stop();
      await within(this.#deps.timing.stop, finished);
      return stopped;
    }
    if (!this.#logged) return false;
    const { log } = this.#logged;
    return answered(
      2 * this.#deps.timing.redis,
      stopRemote({ log, keys: this.#deps.keys, timing: this.#deps.timing }, id, scope),
    );
  }

  async status(target: Target): Promise<StreamStatus | undefined> {
    const here = this.#here(target);
    if (here) return { state: "active", position: here.transcript.position, epoch: here.epoch };
    const links = await this.#locate(target);
    const last = links?.at(-1);
    if (!last || !this.#logged) return undefined;
    const alive = await this.#answered(this.#logged.isAlive(last.head.owner));
    return { state: stateOf(last, alive), position: endOfLink(last), epoch: last.head.epoch };
  }

  async read(target: Target): Promise<string | undefined> {
    const here = this.#here(target);
    if (here && here.transcript.start === 0) return here.transcript.text();
    const links = await this.#locate(target);
    return links && this.#logged && this.#answered(readText(this.#logged.log, links));
  }

  async recover(target: Target): Promise<StreamState | undefined> {
    const last = (await this.#locate(target))?.at(-1);
    if (!this.#here(target) && last && this.#logged) {
      const lost = await this.#answered(this.#logged.isLost(last));
      if (lost) await this.#logged.recover(target.id, last);
    }
    return (await this.status(target))?.state;
  }

  async handOver(): Promise<void> {
    const running = [...this.#running.values()];
    const given = running.map(({ producer }) => producer.handOver());
    await within(this.#deps.timing.redis, Promise.all(given));
    await within(this.#deps.timing.start, this.#logged?.lease.drop() ?? Promise.resolve());
  }

  async close(): Promise<void> {
    await this.#logged?.close();
  }

  /** The stream, when this process produces it and for this scope. */
  #here({ id, scope }: Target): Producer | undefined {
    const producer = this.#running.get(id)?.producer;
    return producer?.ours && producer.scope === scope ? producer : undefined;
  }

  async #locate({ id, scope }: Target) {
    return this.#logged && this.#answered(this.#logged.locate(id, scope));
  }

  #answered<T>(promise: Promise<T>): Promise<T> {
    return answered(this.#deps.timing.redis, promise);
  }

  /** A wire from the producer's own memory: no log, no lag, and Redis may be away. */
  #readHere(
    id: string,
    producer: Producer,
    from: number,
    compact: boolean,
  ): ReadableStream<Uint8Array> {
    const leave = () => {
      producer.leave(reader);
      this.#pulse.delete(sink);
    };
    const sink = new WireSink(
      id,
      { onRoom: () => reader.advance(), onCancel: leave },
      this.#deps.timing.keepAlive,
    );
    const reader = new TranscriptReader({
      transcript: producer.transcript,
      sink,
      epoch: producer.epoch,
      from,
      compact,
      onEnd: leave,
    });
    this.#pulse.add(sink);
    producer.join(reader);
    return sink.body;
  }
}
