import { sleep, within } from "./bounded";
import type { TerminalState } from "./contract";
import { expireEarlier } from "./expire-earlier";
import { Flusher } from "./flusher";
import type { LayerDeps } from "./layer-deps";
import { Lease } from "./lease";
import { lookMessage } from "./live-message";
import { type Link, locate, readLink } from "./locate";
import type { Head, StreamLog } from "./log";
import { Outages } from "./outages";
import { Producer } from "./producer";
import type { Pulse } from "./pulse";
import { type Taken, takeOver } from "./take-over";
import { Transcript } from "./transcript";
import { Viewers } from "./viewers";
import { Writer } from "./writer";

/** What a process has beside its producers where there is a log: the lease, the flush timers, the viewers. */
export class LogSide {
  readonly lease: Lease;
  readonly viewers: Viewers;
  readonly #flusher: Flusher;
  readonly #outages: Outages;
  readonly #deps: LayerDeps;
  #closed = false;
  readonly #taking = new Set<string>();

  constructor(
    deps: LayerDeps,
    readonly log: StreamLog,
    pulse: Pulse,
    /** Runs the producer of a stream that was taken over. */
    private readonly onTaken: (id: string, producer: Producer) => void,
  ) {
    this.#deps = deps;
    this.#outages = new Outages(log, deps.timing);
    this.lease = new Lease({ ...deps, log });
    this.#flusher = new Flusher(deps.timing.fastFlush, deps.timing.slowFlush);
    this.viewers = new Viewers({
      ...deps,
      log,
      pulse,
      outages: this.#outages,
      onLost: (id, link) => this.recover(id, link),
    });
  }

  /** Opens a producer's log. Waits for the store for a moment, and goes on without its answer. */
  async begin(id: string, producer: Producer): Promise<"begun" | "exists"> {
    const { processId, keys, timing } = this.#deps;
    const head = { owner: processId, epoch: 1, scope: producer.scope, base: 0 };
    const writer = this.#attach(id, head, producer);
    const created = await within(timing.start, this.log.create(writer.key, head, timing.running));
    if (created) return "begun";
    if (created === undefined) {
      writer.doubt();
      return "begun";
    }
    const found = await within(timing.start, readLink(this.log, keys.stream(id)));
    if (found?.head.owner === "") {
      // Somebody stopped this stream before it began.
      producer.outlet = undefined;
      producer.end("stopped");
      return "begun";
    }
    this.lease.leave(id, producer);
    return "exists";
  }

  locate(id: string, scope: string) {
    return locate(this.log, this.#deps.keys, id, scope);
  }

  async isAlive(owner: string): Promise<boolean> {
    const left = this.log.leaseLeft(this.#deps.keys.owner(owner));
    return (await this.#outages.notice(left)) > 0;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.viewers.close();
    await within(this.#deps.timing.start, this.lease.drop());
    this.log.close();
  }

  /** Whether the owner of a stream is certainly gone: no lease, and no outage that could explain it. */
  async isLost(link: Link): Promise<boolean> {
    if (link.tail.seal) return link.tail.seal.state === "handed";
    if (await this.isAlive(link.head.owner)) return false;
    // A producer whose store stood still until now takes its lease again at this moment.
    await sleep(this.#deps.timing.tick / 2);
    return !((await this.isAlive(link.head.owner)) || this.#outages.explainMissingLease);
  }

  /** Takes a lost stream over, if nobody else does. */
  async recover(id: string, lost: Link): Promise<void> {
    if (this.#taking.has(id) || this.#closed) return;
    this.#taking.add(id);
    try {
      const taken = await takeOver({ ...this.#deps, log: this.log, lease: this.lease }, id, lost);
      if (taken) await this.#goOn(taken);
    } finally {
      this.#taking.delete(id);
    }
  }

  async #goOn(taken: Taken): Promise<void> {
    const { id, head, text, recovery, place } = taken;
    if (recovery.state !== undefined) {
      // Nobody produces here: without this, the lease would be renewed for good.
      return this.#end(taken, recovery.state).finally(() => this.lease.leave(id, place));
    }
    const transcript = new Transcript();
    transcript.add(text);
    transcript.cut();
    const options = { id, scope: head.scope, ...recovery };
    const producer = new Producer(this.#deps, options, transcript, head);
    this.#attach(id, head, producer);
    if (place.stopped) producer.stop();
    this.onTaken(id, producer);
  }

  async #end({ id, head }: Taken, state: TerminalState): Promise<void> {
    const { log } = this;
    const { keys, timing } = this.#deps;
    await log.seal(keys.stream(id, head.epoch), { state, length: head.base }, timing.ended);
    await expireEarlier({ log, keys }, id, head, timing.ended);
    await log.publish(keys.live(id), lookMessage(head.epoch));
  }

  #attach(id: string, head: Head, producer: Producer): Writer {
    const writer = new Writer(
      { ...this.#deps, log: this.log, flusher: this.#flusher, lease: this.lease },
      id,
      head,
      producer.transcript,
      (reason) => producer.end(reason),
    );
    producer.outlet = writer;
    this.lease.enter(id, producer);
    return writer;
  }
}
