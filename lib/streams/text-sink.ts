import type { TerminalState } from "./contract";
import { QUEUE_BYTES } from "./limits";
import { endedWell } from "./locate";
import { ReaderQueue } from "./reader-queue";
import type { Piece, Sink, SinkFeed } from "./sink";

/** The text as it was written, without positions: what the resumable-stream package gives its readers. */
export class TextSink implements Sink {
  readonly wholeEvents = false;
  readonly #queue: ReaderQueue<string>;

  constructor(feed: SinkFeed) {
    this.#queue = new ReaderQueue({
      ...feed,
      strategy: { highWaterMark: QUEUE_BYTES, size: (text) => text.length },
    });
  }

  get stream(): ReadableStream<string> {
    return this.#queue.stream;
  }

  get hasRoom(): boolean {
    return this.#queue.hasRoom;
  }

  push({ text }: Piece): void {
    this.#queue.push(text);
  }

  passed(): void {}

  /** A reply that did not end well ends its readers with an error: a clean close would look like success. */
  end(state: TerminalState): void {
    if (endedWell(state)) this.#queue.end();
    else this.#queue.fail(`The stream ended as ${state}`);
  }

  tear(reason: string): void {
    this.#queue.fail(reason);
  }

  tick(): void {}
}
