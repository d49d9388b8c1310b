import { setImmediate } from "node:timers/promises";
import type { Platform, WakeSignal } from "@/lib/client/resuming-transport/platform";

export type Call = {
  url: string;
  method: string;
  headers: Headers;
  body: string;
  aborted(): boolean;
  /** Answers; until then the request hangs. */
  answer(response: Response): void;
  fail(): void;
};

/** A browser whose clock, network and events the test moves by hand. */
export class FakePlatform implements Platform {
  readonly calls: Call[] = [];
  online = true;
  jitter = 1;
  #now = 1_000_000;
  readonly #timers = new Set<{ at: number; callback: () => void }>();
  readonly #listeners = new Set<(signal: WakeSignal) => void>();
  #ids = 0;

  /** What would keep a page busy. */
  get left(): { timers: number; listeners: number } {
    return { timers: this.#timers.size, listeners: this.#listeners.size };
  }

  now = () => this.#now;
  random = () => this.jitter;
  isOnline = () => this.online;
  uuid = () => {
    this.#ids += 1;
    return `request-${this.#ids}`;
  };

  setTimer = (callback: () => void, ms: number) => {
    const timer = { at: this.#now + ms, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  onSignal = (listener: (signal: WakeSignal) => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  fetch = (url: string, init: RequestInit): Promise<Response> => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    init.signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
    this.calls.push({
      url,
      method: init.method ?? "GET",
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? init.body : "",
      aborted: () => init.signal?.aborted === true,
      answer: resolve,
      fail: () => reject(new TypeError("Failed to fetch")),
    });
    return promise;
  };

  async signal(signal: WakeSignal): Promise<void> {
    for (const listener of [...this.#listeners]) listener(signal);
    await this.settle();
  }

  /** The clock goes on while nothing runs, as in a machine that sleeps. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let timer = this.#next(end); timer; timer = this.#next(end)) {
      this.#now = Math.max(this.#now, timer.at);
      this.#timers.delete(timer);
      timer.callback();
      await this.settle();
    }
    this.#now = end;
  }

  /** Lets everything that is ready to run, run. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  }

  /** The request that is waiting for its answer. */
  call(index = -1): Call {
    const call = this.calls.at(index);
    if (!call) throw new Error("No request was made");
    return call;
  }

  #next(end: number) {
    const due = [...this.#timers].filter((timer) => timer.at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** A response whose body the test writes. */
export class FakeBody {
  readonly response: Response;
  cancelled = false;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor() {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
    this.response = new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  send(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.#controller?.close();
  }

  fail(): void {
    this.#controller?.error(new TypeError("network error"));
  }
}
