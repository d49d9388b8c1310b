import { Batch, type Flushable } from "./batch";

/**
 * Two timers for all streams of a process: one for streams that somebody watches, one for the others. What is due
 * together leaves in one write to the socket.
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
