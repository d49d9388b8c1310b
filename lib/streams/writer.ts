import { sleep } from "./bounded";
import type { EndReason, TerminalState } from "./contract";
import { expireEarlier } from "./expire-earlier";
import type { Flusher } from "./flusher";
import type { Keys } from "./keys";
import type { Lease } from "./lease";
import { FLUSH_CHARS, MOST_UNCUT_CHARS } from "./limits";
import { lookMessage, textMessage } from "./live-message";
import type { Added, Entry, Head, StreamLog, StreamsLogger } from "./log";
import type { Outlet } from "./outlet";
import { repairLog } from "./repair-log";
import type { Timing } from "./timing";
import type { Transcript } from "./transcript";

export type WriterDeps = {
  log: StreamLog;
  keys: Keys;
  flusher: Flusher;
  lease: Pick<Lease, "surelyHeld" | "hold">;
  timing: Timing;
  logger: StreamsLogger;
};

/** `open`: appends. `closed`: somebody else sealed the log. `broken`: it cannot be made whole any more. */
type WriterState = "open" | "closed" | "broken";

/**
 * Copies a transcript into the log: one flush in flight, each retried until it is certain. Nothing here ever
 * makes the source or a reader wait.
 */
export class Writer implements Outlet {
  readonly key: string;
  #state: WriterState = "open";
  /** The flush in flight, or the repair of the log. */
  #busy: Promise<void> | undefined;
  /** Set when it is not known how far the log is. */
  #unsure = false;
  /** The flush is due: the flusher knows already. */
  #marked = false;
  #watchedUntil = 0;
  #renewedAt = Date.now();
  readonly #deps: WriterDeps;

  constructor(
    deps: WriterDeps,
    readonly id: string,
    readonly head: Head,
    readonly transcript: Transcript,
    private readonly onClosed: (reason: EndReason) => void,
  ) {
    this.#deps = deps;
    this.key = deps.keys.stream(id, head.epoch);
  }

  get watched(): boolean {
    return this.#watchedUntil > Date.now();
  }

  get surelyOurs(): boolean {
    return this.#state === "open" && this.#deps.lease.surelyHeld;
  }

  /** The transcript got text. */
  hear(): void {
    if (this.#state !== "open") return;
    const { uncut } = this.transcript;
    if (uncut < FLUSH_CHARS) this.#mark();
    else if (!this.#busy) this.flush();
    else if (uncut >= MOST_UNCUT_CHARS) {
      // The log does not answer: the text moves on to where it is bounded, and is added by a repair.
      this.transcript.cut();
      this.#unsure = true;
    }
  }

  #mark(): void {
    if (this.#marked) return;
    this.#marked = true;
    this.#deps.flusher.mark(this, this.watched);
  }

  /** The log's first entry may not be there: the next flush finds out. */
  doubt(): void {
    this.#unsure = true;
    if (this.#state === "open") this.#deps.flusher.mark(this, false);
  }

  wake(): void {
    this.#watchedUntil = Date.now() + this.#deps.timing.watched;
    this.flush();
  }

  renew(now: number): void {
    if (now - this.#renewedAt < this.#deps.timing.running / 5) return;
    this.#renewedAt = now;
    const ttl = this.#deps.timing.running;
    const renewed = [this.#deps.log.expire(this.key, ttl), this.#expireEarlier(ttl)];
    Promise.all(renewed).catch(() => this.doubt());
  }

  #expireEarlier(ttl: number): Promise<void> {
    return expireEarlier(this.#deps, this.id, this.head, ttl);
  }

  flush(): void {
    this.#marked = false;
    if (this.#busy || this.#state !== "open") return;
    const work = this.#unsure ? this.#repair() : this.#append();
    if (!work) return;
    this.#busy = work
      .catch((error: unknown) => this.#failed(error))
      .then(() => {
        this.#busy = undefined;
        if (this.#unsure) this.doubt();
        else if (this.transcript.uncut > 0) this.hear();
      });
  }

  /** Writes what is left. Resolves when the log has all of it, or will never have it. */
  async drain(): Promise<void> {
    while (this.#state === "open" && (this.#busy || this.#unsure || this.transcript.uncut > 0)) {
      this.flush();
      await this.#busy;
      if (this.#unsure) await sleep(this.#deps.timing.slowFlush);
    }
  }

  /** Drains, then closes the log for good. Tries for as long as the log would live. */
  async seal(state: TerminalState): Promise<void> {
    const until = Date.now() + this.#deps.timing.ended;
    while (this.#state === "open" && Date.now() < until) {
      await this.drain();
      if (this.#state === "open") await this.#trySeal(state);
    }
    this.#deps.flusher.forget(this);
    this.#state = "closed";
  }

  /** Drains, then gives the log up for the next epoch. */
  async handOver(): Promise<void> {
    await this.drain();
    if (this.#state === "open") await this.#trySeal("handed");
    this.#deps.flusher.forget(this);
    this.#state = "closed";
  }

  async #trySeal(state: TerminalState | "handed"): Promise<void> {
    const { log, timing } = this.#deps;
    const handed = state === "handed";
    const length = this.transcript.position;
    const seal = handed ? { state, next: this.head.epoch + 1 } : { state, length };
    try {
      const added = await log.seal(this.key, seal, handed ? timing.running : timing.ended);
      if (added === "gone") this.#unsure = true;
      else this.#state = "closed";
      if (!handed) await this.#expireEarlier(timing.ended);
      if (this.watched) this.#publish(lookMessage(this.head.epoch));
    } catch (error) {
      this.#failed(error);
      await sleep(timing.slowFlush);
    }
  }

  #append(): Promise<void> | undefined {
    const entry = this.transcript.cut();
    if (!entry) return undefined;
    // Text that the log refuses must not reach a viewer. While the lease is surely held, nobody can have
    // sealed this log, so text and log leave together; else the log's answer comes first.
    const early = this.watched && this.#deps.lease.surelyHeld;
    const added = this.#deps.log.append(this.key, entry);
    if (early) this.#publishText(entry);
    return added.then((result) => this.#settle(result, entry, early));
  }

  #settle(result: Added, entry: Entry, published: boolean): Promise<void> | undefined {
    if (result === "gone") return this.#repair();
    if (result === "refused") return this.#inspect(entry);
    if (!published && this.watched) this.#publishText(entry);
    return undefined;
  }

  /** A refused entry is there already (its answer was lost), or the log is somebody else's now. */
  async #inspect(entry: Entry): Promise<void> {
    const tail = await this.#deps.log.tail(this.key);
    if (tail?.seal || tail?.end !== entry.end) return this.#repair();
  }

  async #repair(): Promise<void> {
    this.#unsure = true;
    const { log, timing } = this.#deps;
    const result = await repairLog({
      log,
      key: this.key,
      firstKey: this.#deps.keys.stream(this.id),
      head: this.head,
      transcript: this.transcript,
      ttl: timing.running,
      holdLease: () => this.#deps.lease.hold(),
    });
    if (result === "again") return;
    this.#unsure = false;
    if (result === "broken") return this.#break();
    if (result !== "whole") return this.#close(result);
    if (this.watched) this.#publish(lookMessage(this.head.epoch));
  }

  #close(reason: EndReason): void {
    this.#state = "closed";
    this.#deps.flusher.forget(this);
    this.onClosed(reason);
  }

  async #break(): Promise<void> {
    this.#state = "broken";
    this.#deps.flusher.forget(this);
    this.#deps.logger.warn(
      "A stream is too long to be written again and cannot be resumed any more",
      {
        stream: this.id,
      },
    );
    await this.#deps.log.remove(this.key);
  }

  #publishText({ end, text }: Entry): void {
    this.#publish(textMessage(this.head.epoch, end - text.length, text));
  }

  /** A lost message is found by its reader: by the next one's position, or after a second of silence. */
  #publish(message: string): void {
    this.#deps.log
      .publish(this.#deps.keys.live(this.id), message)
      .catch((error: unknown) => this.#failed(error));
  }

  /** One line an outage: the flush is tried again until it is certain. */
  #failed(error: unknown): void {
    if (!this.#unsure) {
      this.#deps.logger.warn("A stream could not be written to its log; trying again", {
        stream: this.id,
        error,
      });
    }
    this.#unsure = true;
  }
}
