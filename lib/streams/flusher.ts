export type Flushable = { flush(): void };

/**
 * Two timers for all streams of a process, armed only while something waits: one for streams that somebody
 * watches, one for the others. What is due together leaves together, in one write to the socket.
 */
export class Flusher {
  readonly #watched: Batch;
  readonly #unwatched: Batch;

  constructor(fastMs: number, slowMs: number) {
    this.#watched = new Batch(fastMs);
    this.#unwatched = new Batch(slowMs);
  }

  mark(stream: Flushable, watched: boolean): void {
    if (watched) this.#unwatched.delete(stream);
    (watched ? this.#watched : this.#unwatched).add(stream);
  }

  forget(stream: Flushable): void {
    this.#watched.delete(stream);
    this.#unwatched.delete(stream);
  }
}

class Batch {
  #streams = new Set<Flushable>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly ms: number) {}

  add(stream: Flushable): void {
    this.#streams.add(stream);
    this.#timer ??= setTimeout(() => this.#flush(), this.ms);
  }

  delete(stream: Flushable): void {
    this.#streams.delete(stream);
  }

  #flush(): void {
    this.#timer = undefined;
    const due = this.#streams;
    this.#streams = new Set();
    for (const stream of due) stream.flush();
  }
}
