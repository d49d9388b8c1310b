import type { TerminalState } from "./contract";
import { QUEUE_BYTES } from "./limits";
import type { Piece, Sink, SinkFeed } from "./sink";

/** The text as it was written, without positions: what the resumable-stream package gives its readers. */
export class TextSink implements Sink {
  readonly wholeEvents = false;
  readonly stream: ReadableStream<string>;
  #controller: ReadableStreamDefaultController<string> | undefined;

  constructor(feed: SinkFeed) {
    this.stream = new ReadableStream<string>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => feed.onRoom(),
        cancel: () => {
          this.#controller = undefined;
          feed.onCancel();
        },
      },
      { highWaterMark: QUEUE_BYTES, size: (text) => text.length },
    );
  }

  get hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  push({ text }: Piece): void {
    this.#controller?.enqueue(text);
  }

  passed(): void {}

  /** A reply that did not end well ends its readers with an error: a clean close would look like success. */
  end(state: TerminalState): void {
    if (state === "done" || state === "stopped") this.#controller?.close();
    else this.#controller?.error(new Error(`The stream ended as ${state}`));
    this.#controller = undefined;
  }

  tear(reason: string): void {
    this.#controller?.error(new Error(reason));
    this.#controller = undefined;
  }

  tick(): void {}
}
