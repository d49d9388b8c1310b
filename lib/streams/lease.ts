import type { Keys } from "./keys";
import type { StreamLog, StreamsLogger } from "./log";
import type { Timing } from "./timing";

export type Leased = {
  /** A message for this stream: somebody watches, or wants it stopped. */
  wake(): void;
  stop(): void;
  /** The store may have forgotten or refused something. */
  doubt(): void;
  /** Called with every renewal: keys may need a longer life. */
  renew(now: number): void;
};

type Deps = {
  log: StreamLog;
  keys: Keys;
  processId: string;
  timing: Timing;
  logger: StreamsLogger;
};

const WAKE = "wake:";
const STOP = "stop:";

export const wakeMessage = (id: string) => WAKE + id;
export const stopMessage = (id: string) => STOP + id;

/**
 * The sign of life of a process that generates, and the channel on which it is called. Both exist from the first
 * stream until the first renewal that finds none: a process that generates nothing costs nothing.
 */
export class Lease {
  #streams = new Map<string, Leased>();
  #timer: NodeJS.Timeout | undefined;
  #unsubscribe: (() => void) | undefined;
  #subscribing = false;
  #heldUntil = 0;
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
    deps.log.onReconnect(() => {
      if (this.#timer) this.#retake();
    });
  }

  get processId(): string {
    return this.#deps.processId;
  }

  /** Whether nobody can have taken over a stream of this process: the store had its sign of life lately. */
  get surelyHeld(): boolean {
    return performance.now() < this.#heldUntil;
  }

  /** The last that enters under an id hears its messages. */
  enter(id: string, stream: Leased): void {
    this.#streams.set(id, stream);
    if (this.#timer) return;
    this.#timer = setInterval(() => this.#renew(), this.#deps.timing.renew).unref();
    this.#take();
    this.#listen();
  }

  leave(id: string, stream: Leased): void {
    if (this.#streams.get(id) === stream) this.#streams.delete(id);
  }

  /** At the end of the process: the next one need not wait for the lease to run out. */
  async drop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#heldUntil = 0;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    await this.#deps.log.dropLease(this.#key);
  }

  get #key(): string {
    return this.#deps.keys.owner(this.#deps.processId);
  }

  #renew(): void {
    if (this.#streams.size === 0) {
      this.drop().catch((error: unknown) => this.#failed("drop", error));
      return;
    }
    const asked = performance.now();
    this.#deps.log.renewLease(this.#key, this.#deps.timing.lease).then(
      (held) => (held ? this.#confirm(asked) : this.#retake()),
      (error: unknown) => this.#failed("renew", error),
    );
    this.#listen();
    const now = Date.now();
    for (const stream of this.#streams.values()) stream.renew(now);
  }

  /** Puts the sign of life (back) into the store, and resolves when it is there. */
  async hold(): Promise<void> {
    const asked = performance.now();
    await this.#deps.log.takeLease(this.#key, this.#deps.timing.lease);
    this.#confirm(asked);
  }

  /** Meanwhile a stream may have been stopped or taken over, and the message of it lost. */
  #retake(): void {
    this.#take();
    for (const stream of this.#streams.values()) stream.doubt();
  }

  #take(): void {
    this.hold().catch((error: unknown) => this.#failed("take", error));
  }

  /** Counted from the moment of asking, so this process never believes longer than the store. */
  #confirm(asked: number): void {
    this.#heldUntil = asked + this.#deps.timing.lease - this.#deps.timing.renew;
  }

  #listen(): void {
    if (this.#unsubscribe || this.#subscribing) return;
    this.#subscribing = true;
    const channel = this.#deps.keys.control(this.#deps.processId);
    this.#deps.log
      .subscribe(channel, (message) => this.#hear(message))
      .then((unsubscribe) => {
        if (this.#timer) this.#unsubscribe = unsubscribe;
        else unsubscribe();
      })
      .catch((error: unknown) => this.#failed("listen", error))
      .finally(() => {
        this.#subscribing = false;
      });
  }

  #hear(message: string): void {
    const stream = this.#streams.get(message.slice(WAKE.length));
    if (!stream) return;
    if (message.startsWith(WAKE)) stream.wake();
    else if (message.startsWith(STOP)) stream.stop();
  }

  #failed(what: string, error: unknown): void {
    this.#deps.logger.warn("The lease of this process could not be kept", { what, error });
  }
}
