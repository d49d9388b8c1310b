export type Flushable = { flush(): void };

/** One timer for everything that waits, armed only while something does: what is due together leaves together. */
export class Batch {
  #waiting = new Set<Flushable>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly ms: number) {}

  add(one: Flushable): void {
    this.#waiting.add(one);
    this.#timer ??= setTimeout(() => this.#flush(), this.ms);
  }

  delete(one: Flushable): void {
    this.#waiting.delete(one);
  }

  #flush(): void {
    this.#timer = undefined;
    const due = this.#waiting;
    this.#waiting = new Set();
    for (const one of due) one.flush();
  }
}
