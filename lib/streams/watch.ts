import type { Keys } from "./keys";
import { wakeMessage } from "./lease";
import { parseLiveMessage } from "./live-message";
import { type Link, nextEpoch, readLink } from "./locate";
import type { StreamLog, StreamsLogger } from "./log";
import type { Outages } from "./outages";
import type { Pulse } from "./pulse";
import type { Piece } from "./sink";
import type { Timing } from "./timing";
import type { Viewer } from "./viewer";

export type WatchDeps = {
  log: StreamLog;
  keys: Keys;
  pulse: Pulse;
  timing: Timing;
  logger: StreamsLogger;
  outages: Outages;
  /** The producer of a stream is gone, or has handed it on. Resolves when something was done about it. */
  onLost(id: string, link: Link): Promise<void>;
};

/** All viewers of one stream in this process: one subscription, one wake-up, one look at the owner's lease. */
export class Watch {
  #viewers = new Set<Viewer>();
  #unsubscribe: (() => void) | undefined;
  #subscribing = false;
  #heardAt = 0;
  #wokeAt = 0;
  /** Looks in a row that found no lease. */
  #missed = 0;
  #looking = false;
  #goneSince = 0;
  #sealed = false;
  readonly #deps: WatchDeps;

  constructor(
    deps: WatchDeps,
    readonly id: string,
    private link: Link,
    private readonly onEmpty: () => void,
  ) {
    this.#deps = deps;
  }

  /** It reads while this subscribes and once more after that: nothing can fall between log and live. */
  join(viewer: Viewer): void {
    this.#viewers.add(viewer);
    if (this.#viewers.size === 1) this.#deps.pulse.add(this);
    viewer.look();
    if (!this.#unsubscribe) void this.#subscribe();
  }

  leave(viewer: Viewer): void {
    this.#viewers.delete(viewer);
    if (this.#viewers.size > 0) return;
    this.#deps.pulse.delete(this);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.onEmpty();
  }

  /** The epoch after a log that was handed on. */
  async next(before: Link): Promise<Link | undefined> {
    const { log, keys, onLost } = this.#deps;
    const link = (await readLink(log, before.key)) ?? before;
    const key = keys.stream(this.id, nextEpoch(link));
    let next = await readLink(log, key);
    if (!next) {
      // Handed on, and nobody has taken it.
      await onLost(this.id, link);
      next = await readLink(log, key);
    }
    if (!next || next.head.epoch <= this.link.head.epoch) return next;
    this.link = next;
    this.#missed = 0;
    this.#wake(Date.now());
    return next;
  }

  /** At the end of this process: readers come again, elsewhere. */
  tearAll(): void {
    this.#tear("This server is shutting down");
  }

  #tear(reason: string): void {
    for (const viewer of [...this.#viewers]) viewer.tear(reason);
  }

  lookAll(): void {
    for (const viewer of this.#viewers) viewer.look();
  }

  tick(now: number): void {
    for (const viewer of [...this.#viewers]) viewer.tick(now);
    if (!this.#unsubscribe) void this.#subscribe();
    if (now - this.#wokeAt >= this.#deps.timing.wake) this.#wake(now);
    if (now - this.#heardAt >= this.#deps.timing.silence) this.#startLook();
  }

  #startLook(): void {
    if (this.#looking || this.#viewers.size === 0) return;
    this.#looking = true;
    this.#look(Date.now())
      .catch((error: unknown) => this.#failed("look", error))
      .finally(() => {
        this.#looking = false;
      });
  }

  #hear(raw: string): void {
    const message = parseLiveMessage(raw);
    this.#heardAt = Date.now();
    const { epoch, start, text } = message;
    const piece: Piece | undefined =
      start === undefined || text === undefined ? undefined : { start, text, epoch };
    for (const viewer of [...this.#viewers]) viewer.hear(message, piece);
  }

  async #subscribe(): Promise<void> {
    if (this.#unsubscribe || this.#subscribing) return;
    this.#subscribing = true;
    try {
      const channel = this.#deps.keys.live(this.id);
      const unsubscribe = await this.#deps.log.subscribe(channel, (raw) => this.#hear(raw));
      if (this.#viewers.size === 0) return unsubscribe();
      this.#unsubscribe = unsubscribe;
      this.#wake(Date.now());
      this.lookAll();
    } catch (error) {
      this.#failed("subscribe", error);
    } finally {
      this.#subscribing = false;
    }
  }

  #wake(now: number): void {
    this.#wokeAt = now;
    const { log, keys } = this.#deps;
    log
      .publish(keys.control(this.link.head.owner), wakeMessage(this.id))
      .catch((error: unknown) => this.#failed("wake", error));
  }

  /** After a second of silence: is there more in the log, and is there still somebody who writes it? */
  async #look(now: number): Promise<void> {
    const { log, keys, outages } = this.#deps;
    const looks = [
      readLink(log, this.link.key),
      log.leaseLeft(keys.owner(this.link.head.owner)),
    ] as const;
    const [link, left] = await outages.notice(Promise.all(looks));
    this.lookAll();
    if (!link) return this.#gone(now);
    this.#goneSince = 0;
    // Meanwhile a viewer may have followed to the next epoch.
    if (link.head.epoch !== this.link.head.epoch) return;
    if (link.tail.seal) {
      if (link.tail.seal.state === "handed") await this.#deps.onLost(this.id, link);
      else this.#sealed = true;
      return;
    }
    this.#missed = left > 0 || outages.explainMissingLease ? 0 : this.#missed + 1;
    // Twice: a producer that reconnects at this moment renews its lease first.
    if (this.#missed < 2) return this.#lookAgain(left);
    await this.#deps.onLost(this.id, link);
    this.lookAll();
  }

  /** When the lease runs out before the next tick, or has: its readers are to hear of it within a second. */
  #lookAgain(left: number): void {
    const { tick } = this.#deps.timing;
    if (left < tick) setTimeout(() => this.#startLook(), left || tick / 2).unref();
  }

  /** The log is not there: its producer writes it again, or nobody does. */
  #gone(now: number): void {
    // It had its end, which a reader has not reached in all of a log's life. Who comes again finds the reply at rest.
    if (this.#sealed) {
      this.#tear("The log of this stream has expired");
      return;
    }
    this.#goneSince ||= now;
    if (now - this.#goneSince < this.#deps.timing.lease) return;
    for (const viewer of [...this.#viewers]) viewer.lost();
  }

  #failed(what: string, error: unknown): void {
    this.#deps.logger.warn("A watched stream could not be looked after; trying again", {
      what,
      stream: this.id,
      error,
    });
  }
}
