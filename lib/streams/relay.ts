import { createHash } from "node:crypto";
import {
  createResumableStreamContext,
  type ResumableStreamContext,
} from "resumable-stream/generic";
import { answered, sleep, within } from "./bounded";
import {
  type ResumeOptions,
  type StartedStream,
  type StartOptions,
  StreamExistsError,
  type StreamState,
  type StreamStatus,
  type Streams,
  StreamsUnavailableError,
} from "./contract";
import type { LayerDeps } from "./layer-deps";
import { Producer } from "./producer";
import { Producers, type Target } from "./producers";
import { Pulse } from "./pulse";
import type { LogClients } from "./redis-log";
import { GuardedPublisher, guardedSubscriber } from "./relay-guards";
import { RelayOutlet } from "./relay-outlet";
import { relayWire } from "./relay-wire";
import type { SinkFeed } from "./sink";
import { Transcript } from "./transcript";
import { WireSink } from "./wire-sink";

type Deps = Pick<LayerDeps, "keys" | "timing" | "logger"> & { clients: LogClients };

/** How often a stop looks whether the stream has ended. */
const LOOK_MS = 25;

/**
 * The second engine: the published `resumable-stream` behind guards. No text in Redis, only marks and messages; so
 * a reply lives and dies with its process, and a lost message is lost. docs/streams.md says what it promises.
 */
export class RelayStreams implements Streams {
  readonly resumable = true;
  readonly #deps: Deps;
  readonly #pulse: Pulse;
  readonly #producers: Producers;
  readonly #publisher: GuardedPublisher;
  readonly #context: ResumableStreamContext;
  readonly #renewal: NodeJS.Timeout;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#pulse = new Pulse(deps.timing.tick);
    this.#producers = new Producers(deps.timing, this.#pulse);
    this.#publisher = new GuardedPublisher(deps);
    this.#context = createResumableStreamContext({
      waitUntil: (promise) => void promise.catch(() => undefined),
      keyPrefix: deps.keys.relay,
      publisher: this.#publisher,
      subscriber: guardedSubscriber(deps),
      // Two looks without a mark end a reader: a little after the producer's last sign of life.
      doneWatchdogIntervalMs: deps.timing.tick,
    });
    this.#renewal = setInterval(() => this.#publisher.renew(), deps.timing.renew).unref();
  }

  async start(options: StartOptions): Promise<StartedStream> {
    const { id } = options;
    const exists = this.#producers.has(id) || (await this.#mark(options));
    if (exists) {
      options.source.cancel().catch(() => undefined);
      throw new StreamExistsError(id);
    }
    const producer = new Producer(this.#deps, options, new Transcript());
    this.#producers.add(id, producer);
    const outlet = new RelayOutlet(producer.transcript);
    producer.outlet = outlet;
    const listening = this.#listen(id, producer);
    const ready = Promise.all([listening, this.#relay(relayId(options), outlet.source)]);
    // A Redis that did not answer is waited for once, not twice.
    if (exists !== undefined) await within(this.#deps.timing.start, ready);
    const sink = this.#producers.read(producer, 0, false, this.#wire(id));
    const finished = this.#producers
      .run(id, producer)
      .then(() => void listening.then((end) => end()));
    return { body: sink.body, finished };
  }

  async resume(options: ResumeOptions): Promise<ReadableStream<Uint8Array> | undefined> {
    const { id, after = 0 } = options;
    const here = this.#producers.find(options);
    if (here && here.transcript.start <= after) {
      return this.#producers.read(here, after, options.after === undefined, this.#wire(id)).body;
    }
    const text = await this.#answered(this.#context.resumeExistingStream(relayId(options), after));
    if (!text) return undefined;
    return relayWire(text, options, this.#deps.timing.keepAlive, this.#pulse, async () => {
      return (await this.status(options))?.state === "done";
    });
  }

  async stop(target: Target): Promise<boolean> {
    const stopped = await this.#producers.stop(target);
    if (stopped !== undefined) return stopped;
    const { clients, keys, timing } = this.#deps;
    const command = ["PUBLISH", keys.relayStop(relayId(target)), "stop"];
    if ((await this.#answered(clients.commands.sendCommand<number>(command))) === 0) return false;
    const until = Date.now() + timing.stop;
    while (Date.now() < until) {
      if ((await this.status(target))?.state !== "active") return true;
      await sleep(LOOK_MS);
    }
    throw new StreamsUnavailableError();
  }

  async status(target: Target): Promise<StreamStatus | undefined> {
    const here = this.#producers.find(target);
    if (here) return { state: "active", position: here.transcript.position, epoch: here.epoch };
    const mark = await this.#answered(this.#context.hasExistingStream(relayId(target)));
    if (mark === null) return undefined;
    return { state: mark === "DONE" ? "done" : "active", position: 0, epoch: 1 };
  }

  async read(target: Target): Promise<string | undefined> {
    const here = this.#producers.find(target);
    return here?.transcript.start === 0 ? here.transcript.text() : undefined;
  }

  async recover(target: Target): Promise<StreamState | undefined> {
    return (await this.status(target))?.state;
  }

  /** There is nobody who could go on: replies are finished here. */
  async handOver(): Promise<void> {}

  async close(): Promise<void> {
    clearInterval(this.#renewal);
    this.#deps.clients.close();
  }

  /** Whether there is such a stream; undefined when Redis does not say. */
  async #mark(target: Target): Promise<boolean | undefined> {
    const look = this.#context.hasExistingStream(relayId(target));
    const mark = await within(this.#deps.timing.start, look);
    return mark === undefined ? undefined : mark !== null;
  }

  /** The runtime pumps by itself; its own copy of the stream is not read, so it must not fill up. */
  async #relay(id: string, source: ReadableStream<string>): Promise<void> {
    try {
      const copy = await this.#context.createNewResumableStream(id, () => source);
      await copy?.cancel();
    } catch (error) {
      this.#deps.logger.warn("A stream cannot be relayed", { stream: id, error });
    }
  }

  /** @returns what ends it; a producer that cannot listen cannot be stopped from elsewhere */
  async #listen(id: string, producer: Producer): Promise<() => void> {
    const channel = this.#deps.keys.relayStop(relayId({ id, scope: producer.scope }));
    const subscriber = this.#deps.clients.subscriber();
    const listener = () => producer.stop();
    try {
      await subscriber.subscribe(channel, listener);
    } catch (error) {
      this.#deps.logger.warn("A stream cannot be stopped from elsewhere", { stream: id, error });
    }
    return () => {
      subscriber.unsubscribe(channel, listener).catch(() => undefined);
    };
  }

  #wire(id: string) {
    return (feed: SinkFeed) => new WireSink(id, feed, this.#deps.timing.keepAlive);
  }

  #answered<T>(promise: Promise<T>): Promise<T> {
    return answered(this.#deps.timing.redis, promise);
  }
}

/** Binds a stream to its scope: with another scope, it has another name. */
function relayId({ id, scope }: Target): string {
  return `${id}:${createHash("sha256").update(scope).digest("base64url").slice(0, 22)}`;
}
