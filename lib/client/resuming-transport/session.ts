import type { ConnectionClaim, ConnectionStore } from "../connection";
import type { Answer } from "./ask-server";
import { backoffDelay } from "./backoff";
import { Pause } from "./pause";
import type { Platform, WakeSignal } from "./platform";
import type { Timing } from "./timing";

export type Surroundings = { platform: Platform; timing: Timing; connection: ConnectionStore };

export type SessionEnd = "finished" | "failed" | "aborted";

/** Reads of at least this size are taken for parts of a replay. */
const REPLAY_READ_BYTES = 4_096;

/**
 * The life of one reply's reading, over any number of connections: its one connection at a time, its waits,
 * its listeners. `end` lets go of all of them.
 */
export class Session {
  readonly platform: Platform;
  readonly timing: Timing;
  /** Resolves at the end, with how it came. */
  readonly ended: Promise<SessionEnd>;
  readonly #abort = new AbortController();
  readonly #claim: ConnectionClaim;
  readonly #pause = new Pause();
  readonly #undo: (() => void)[] = [];
  #resolveEnded: (end: SessionEnd) => void = () => {};
  #attempt: AbortController | undefined;
  #stopSettling: (() => void) | undefined;
  #isCatchingUp = false;
  #isInTrouble = false;
  #lastSign = 0;
  #wasOffline = false;
  /** Tries in a row that brought nothing. */
  #failures = 0;

  constructor(
    chatId: string,
    { platform, timing, connection }: Surroundings,
    signal: AbortSignal | undefined,
  ) {
    this.platform = platform;
    this.timing = timing;
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
    this.#claim = connection.claim(chatId);
    this.onEnd(platform.onSignal((wake) => this.#onSignal(wake)));
    this.#follow(signal);
  }

  /** Aborted once the session has ended, whatever the reason. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** One HTTP try. @throws what the session ended with, if it ended meanwhile */
  async request(
    ask: (signal: AbortSignal) => Promise<Answer>,
    options: { catchUp: boolean },
  ): Promise<Answer> {
    this.signal.throwIfAborted();
    const attempt = new AbortController();
    this.#attempt = attempt;
    this.#lastSign = this.platform.now();
    const cancel = this.platform.setTimer(() => attempt.abort(), this.timing.silence);
    const answer = await ask(attempt.signal);
    cancel();
    this.signal.throwIfAborted();
    if (answer.kind === "stream") this.#opened(options.catchUp);
    return answer;
  }

  /** The connection in use; aborted when it is given up. */
  get attempt(): AbortController {
    this.#attempt ??= new AbortController();
    return this.#attempt;
  }

  /** Waits for the next try: longer with every failure, shorter when something wakes us. */
  async retryLater(atLeastMs = 0): Promise<void> {
    const failures = this.#failures;
    this.#failures += 1;
    this.#stopSettling?.();
    this.#showTrouble();
    const delay = Math.max(atLeastMs, backoffDelay(failures, this.platform.random()));
    await this.#pause.wait(this.platform, delay);
    this.signal.throwIfAborted();
  }

  /** Something was heard of the server. */
  heard(bytes: number): void {
    this.#lastSign = this.platform.now();
    this.#wasOffline = false;
    if (!this.#isCatchingUp) return;
    if (this.#stopSettling && bytes < REPLAY_READ_BYTES) return;
    this.#stopSettling?.();
    const cancel = this.platform.setTimer(() => this.#show("live"), this.timing.settle);
    this.#stopSettling = () => {
      this.#stopSettling = undefined;
      cancel();
    };
  }

  /** A chunk came: the next cut is a new one. */
  progressed(): void {
    this.#failures = 0;
  }

  onEnd(undo: () => void): void {
    this.#undo.push(undo);
  }

  end(how: SessionEnd, reason?: unknown): void {
    if (this.signal.aborted) return;
    this.#abort.abort(reason);
    this.#attempt?.abort();
    this.#pause.end();
    this.#stopSettling?.();
    for (const undo of this.#undo) undo();
    this.#claim.release();
    this.#resolveEnded(how);
  }

  #follow(signal: AbortSignal | undefined): void {
    if (!signal) return;
    const abort = () => this.end("aborted", signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    this.onEnd(() => signal.removeEventListener("abort", abort));
  }

  #opened(catchUp: boolean): void {
    this.#lastSign = this.platform.now();
    this.#wasOffline = false;
    this.#show(catchUp ? "catching-up" : "live");
  }

  #show(state: "catching-up" | "live"): void {
    this.#isInTrouble = false;
    this.#isCatchingUp = state === "catching-up";
    this.#claim.show(state);
  }

  #showTrouble(): void {
    this.#isInTrouble = true;
    this.#isCatchingUp = false;
    // The first try after a cut comes within 250 ms: nothing to worry anybody with.
    const calm = this.#failures <= 1 ? "connecting" : "waiting";
    this.#claim.show(this.platform.isOnline() ? calm : "offline");
  }

  #onSignal(wake: WakeSignal): void {
    if (wake === "offline") {
      this.#wasOffline = true;
      if (this.#isInTrouble) this.#showTrouble();
      return;
    }
    this.#failures = 0;
    this.#pause.end();
    const silence = this.platform.now() - this.#lastSign;
    const networkChanged = wake === "online" && this.#wasOffline;
    if (networkChanged || silence > this.timing.stale) this.#attempt?.abort();
  }
}
