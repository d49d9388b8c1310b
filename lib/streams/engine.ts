import { answered, within } from "./bounded";
import {
  type ResumeOptions,
  StreamExistsError,
  type StreamState,
  type StreamStatus,
} from "./contract";
import type { LayerDeps } from "./layer-deps";
import { endedWell, endOfLink, stateOf } from "./locate";
import type { StreamLog } from "./log";
import { LogSide } from "./log-side";
import { Producer, type ProducerOptions } from "./producer";
import { Producers, type Target } from "./producers";
import { Pulse } from "./pulse";
import { readText } from "./read-text";
import type { Sink, SinkFeed } from "./sink";
import { stopRemote } from "./stop";
import { Transcript } from "./transcript";

type MakeSink<S extends Sink> = (feed: SinkFeed) => S;

/**
 * Streams over a log, or (without one) over the memory of this process alone. Knows positions and text; what a
 * reader gets to see is its sink's.
 */
export class Engine {
  readonly resumable: boolean;
  readonly #deps: LayerDeps;
  readonly #pulse: Pulse;
  readonly #producers: Producers;
  readonly #logged: LogSide | undefined;

  constructor(deps: LayerDeps) {
    this.#deps = deps;
    this.resumable = deps.log !== undefined;
    this.#pulse = new Pulse(deps.timing.tick);
    this.#producers = new Producers(deps.timing, this.#pulse);
    this.#logged = deps.log && this.#makeLogSide(deps, deps.log);
  }

  #makeLogSide(deps: LayerDeps, log: StreamLog): LogSide {
    return new LogSide(deps, log, this.#pulse, (id, producer) => {
      this.#producers.add(id, producer);
      void this.#run(id, producer);
    });
  }

  /** @throws StreamExistsError */
  async start<S extends Sink>(
    options: ProducerOptions,
    makeSink: MakeSink<S>,
  ): Promise<{ sink: S; finished: Promise<void> }> {
    const { id } = options;
    if (this.#producers.has(id)) {
      options.source.cancel().catch(() => undefined);
      throw new StreamExistsError(id);
    }
    const producer = new Producer(this.#deps, options, new Transcript());
    this.#producers.add(id, producer);
    if ((await this.#logged?.begin(id, producer)) === "exists") {
      this.#producers.remove(id, producer);
      producer.discard();
      throw new StreamExistsError(id);
    }
    const sink = this.#producers.read(producer, 0, false, makeSink);
    return { sink, finished: this.#run(id, producer) };
  }

  async #run(id: string, producer: Producer): Promise<void> {
    await this.#producers.run(id, producer);
    this.#logged?.lease.leave(id, producer);
  }

  async resume<S extends Sink>(
    options: ResumeOptions,
    makeSink: MakeSink<S>,
  ): Promise<S | undefined> {
    const here = this.#readHere(options, makeSink);
    if (here) return here;
    const links = await this.#locate(options);
    return links && this.#logged?.viewers.open(options, links, makeSink);
  }

  /** The same at a position of the newest epoch, whichever that is; null when the stream has ended well. */
  async resumeNewest<S extends Sink>(
    options: Omit<ResumeOptions, "epoch">,
    makeSink: MakeSink<S>,
  ): Promise<S | null | undefined> {
    const producer = this.#producers.find(options);
    const here = producer && this.#readHere({ ...options, epoch: producer.epoch }, makeSink);
    if (here) return here;
    const links = await this.#locate(options);
    const last = links?.at(-1);
    if (!links || !last) return undefined;
    if (last.tail.seal && endedWell(last.tail.seal.state)) return null;
    const newest = { ...options, epoch: last.head.epoch };
    return this.#logged?.viewers.open(newest, links, makeSink);
  }

  /** A reader of this process's own memory, when all that it needs is there. */
  #readHere<S extends Sink>(options: ResumeOptions, makeSink: MakeSink<S>): S | undefined {
    const { after, epoch = 1 } = options;
    const here = this.#logged && this.#producers.find(options);
    if (!here) return undefined;
    const known = after !== undefined && here.knows(after, epoch);
    const from = known ? after : 0;
    if (here.transcript.start > from) return undefined;
    return this.#producers.read(here, from, !known, makeSink);
  }

  async stop(target: Target): Promise<boolean> {
    const stopped = await this.#producers.stop(target);
    if (stopped !== undefined || !this.#logged) return stopped ?? false;
    const { keys, timing } = this.#deps;
    const deps = { log: this.#logged.log, keys, timing };
    return answered(2 * timing.redis, stopRemote(deps, target.id, target.scope));
  }

  async status(target: Target): Promise<StreamStatus | undefined> {
    const here = this.#producers.find(target);
    if (here) return { state: "active", position: here.transcript.position, epoch: here.epoch };
    const last = (await this.#locate(target))?.at(-1);
    if (!last || !this.#logged) return undefined;
    const alive = await this.#answered(this.#logged.isAlive(last.head.owner));
    return { state: stateOf(last, alive), position: endOfLink(last), epoch: last.head.epoch };
  }

  async read(target: Target): Promise<string | undefined> {
    const here = this.#producers.find(target);
    if (here?.transcript.start === 0) return here.transcript.text();
    const links = await this.#locate(target);
    return links && this.#logged && this.#answered(readText(this.#logged.log, links));
  }

  async recover(target: Target): Promise<StreamState | undefined> {
    const last = (await this.#locate(target))?.at(-1);
    if (last && this.#logged && !this.#producers.find(target)) {
      const lost = await this.#answered(this.#logged.isLost(last));
      if (lost) await this.#logged.recover(target.id, last);
    }
    return (await this.status(target))?.state;
  }

  async handOver(): Promise<void> {
    if (!this.#logged) return;
    await within(this.#deps.timing.redis, this.#producers.handOver());
    await within(this.#deps.timing.start, this.#logged.lease.drop());
  }

  async close(): Promise<void> {
    await this.#logged?.close();
  }

  async #locate({ id, scope }: Target) {
    return this.#logged && this.#answered(this.#logged.locate(id, scope));
  }

  #answered<T>(promise: Promise<T>): Promise<T> {
    return answered(this.#deps.timing.redis, promise);
  }
}
