import { within } from "./bounded";
import { Flusher } from "./flusher";
import type { LayerDeps } from "./layer-deps";
import { Lease } from "./lease";
import { type Link, locate, readLink } from "./locate";
import type { StreamLog } from "./log";
import type { Producer } from "./producer";
import type { Pulse } from "./pulse";
import { Viewers } from "./viewers";
import { Writer } from "./writer";

/** What a process has beside its producers where there is a log: the lease, the flush timers, the viewers. */
export class LogSide {
  readonly lease: Lease;
  readonly viewers: Viewers;
  readonly #flusher: Flusher;
  readonly #deps: LayerDeps;
  #reconnectedAt = 0;

  constructor(
    deps: LayerDeps,
    readonly log: StreamLog,
    pulse: Pulse,
  ) {
    this.#deps = deps;
    this.lease = new Lease({ ...deps, log });
    this.#flusher = new Flusher(deps.timing.fastFlush, deps.timing.slowFlush);
    this.viewers = new Viewers({
      ...deps,
      log,
      pulse,
      reconnectedAt: () => this.#reconnectedAt,
      onLost: (id, link) => this.#interrupt(id, link),
    });
    log.onReconnect(() => {
      this.#reconnectedAt = Date.now();
    });
  }

  /** Opens a producer's log. Waits for the store for a moment, and goes on without its answer. */
  async begin(id: string, producer: Producer): Promise<"begun" | "exists"> {
    const { processId, keys, timing } = this.#deps;
    const head = { owner: processId, epoch: producer.epoch, scope: producer.scope, base: 0 };
    const writer = new Writer(
      { ...this.#deps, log: this.log, flusher: this.#flusher, lease: this.lease },
      id,
      head,
      producer.transcript,
      (reason) => producer.end(reason),
    );
    producer.writer = writer;
    this.lease.enter(id, producer);
    const created = await within(timing.start, this.log.create(writer.key, head, timing.running));
    if (created) return "begun";
    if (created === undefined) {
      writer.doubt();
      return "begun";
    }
    const found = await within(timing.start, readLink(this.log, keys.stream(id)));
    if (found?.head.owner === "") {
      // Somebody stopped this stream before it began.
      producer.writer = undefined;
      producer.end("stopped");
      return "begun";
    }
    this.lease.leave(id);
    return "exists";
  }

  locate(id: string, scope: string) {
    return locate(this.log, this.#deps.keys, id, scope);
  }

  isAlive(owner: string): Promise<boolean> {
    return this.log.leaseHeld(this.#deps.keys.owner(owner));
  }

  async close(): Promise<void> {
    await within(this.#deps.timing.start, this.lease.drop());
    this.log.close();
  }

  async #interrupt(_id: string, link: Link): Promise<void> {
    await this.log.seal(link.key, { state: "interrupted" }, this.#deps.timing.ended);
  }
}
