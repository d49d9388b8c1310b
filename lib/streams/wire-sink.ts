import { compact } from "./compact";
import type { TerminalState } from "./contract";
import { FRAME_CHARS, QUEUE_BYTES } from "./limits";
import { ReaderQueue } from "./reader-queue";
import type { Piece, Sink, SinkFeed } from "./sink";
import { DONE, frame, hasTerminalEvent, idLine, KEEP_ALIVE, terminalEvent } from "./wire";

const encoder = new TextEncoder();

/** Server-sent events with positions, keep-alives and a closing [DONE]: what a browser reads. */
export class WireSink implements Sink {
  readonly wholeEvents = true;
  readonly #queue: ReaderQueue<Uint8Array>;
  #sentAt = Date.now();
  #terminal = false;

  constructor(
    private readonly id: string,
    feed: SinkFeed,
    private readonly keepAliveMs: number,
  ) {
    this.#queue = new ReaderQueue<Uint8Array>({
      ...feed,
      strategy: new ByteLengthQueuingStrategy({ highWaterMark: QUEUE_BYTES }),
    });
    // Sends the headers on their way before there is any text.
    this.#enqueue(encoder.encode(KEEP_ALIVE));
  }

  get body(): ReadableStream<Uint8Array> {
    return this.#queue.stream;
  }

  get hasRoom(): boolean {
    return this.#queue.hasRoom;
  }

  push(piece: Piece, replay: boolean): void {
    this.#terminal ||= hasTerminalEvent(piece.text);
    if (replay) {
      this.#replay(piece);
      return;
    }
    piece.framed ??= encoder.encode(frame(this.id, piece.epoch, piece.start, piece.text));
    this.#enqueue(piece.framed);
  }

  passed(text: string): void {
    this.#terminal ||= hasTerminalEvent(text);
  }

  #replay({ start, text, epoch }: Piece): void {
    let frames = "";
    for (const event of compact(text, start)) {
      if (frames.length + event.text.length > FRAME_CHARS) {
        this.#enqueue(encoder.encode(frames));
        frames = "";
      }
      frames += idLine(this.id, event.end, epoch) + event.text;
    }
    this.#enqueue(encoder.encode(frames));
  }

  end(state: TerminalState): void {
    const last = this.#terminal ? DONE : terminalEvent(state) + DONE;
    this.#enqueue(encoder.encode(last));
    this.#queue.end();
  }

  tear(reason: string): void {
    this.#queue.fail(reason);
  }

  tick(now: number): void {
    if (now - this.#sentAt >= this.keepAliveMs && this.hasRoom) {
      this.#enqueue(encoder.encode(KEEP_ALIVE));
    }
  }

  #enqueue(bytes: Uint8Array): void {
    this.#sentAt = Date.now();
    this.#queue.push(bytes);
  }
}
