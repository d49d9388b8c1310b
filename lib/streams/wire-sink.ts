import type { Flushable } from "./batch";
import { compact } from "./compact";
import type { TerminalState } from "./contract";
import { FRAME_CHARS, QUEUE_BYTES, WRITE_BYTES } from "./limits";
import { ReaderQueue } from "./reader-queue";
import type { Piece, Sink, SinkFeed } from "./sink";
import { DONE, frame, hasTerminalEvent, idLine, KEEP_ALIVE, terminalEvent } from "./wire";
import type { WirePace } from "./wire-pace";

const encoder = new TextEncoder();

/**
 * Server-sent events with positions, keep-alives and a closing [DONE]: what a browser reads. What comes soon after
 * a write waits for what comes next: each write is a packet here, and wakes the page there.
 */
export class WireSink implements Sink, Flushable {
  readonly wholeEvents = true;
  readonly #queue: ReaderQueue<Uint8Array>;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #wroteAt = 0;
  #sentAt = Date.now();
  #terminal = false;

  constructor(
    private readonly id: string,
    feed: SinkFeed,
    private readonly pace: WirePace,
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
    this.#write(piece.framed);
  }

  passed(text: string): void {
    this.#terminal ||= hasTerminalEvent(text);
  }

  flush(): void {
    const [first, ...others] = this.#held;
    if (!first) return;
    this.#held = [];
    this.#heldBytes = 0;
    this.#wroteAt = Date.now();
    this.#enqueue(others.length === 0 ? first : Buffer.concat([first, ...others]));
  }

  #write(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    const isDue = Date.now() - this.#wroteAt >= this.pace.writeMs;
    if (isDue || this.#heldBytes >= WRITE_BYTES) this.flush();
    else this.pace.writes.add(this);
  }

  #replay({ start, text, epoch }: Piece): void {
    this.flush();
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
    this.flush();
    const last = this.#terminal ? DONE : terminalEvent(state) + DONE;
    this.#enqueue(encoder.encode(last));
    this.#queue.end();
  }

  tear(reason: string): void {
    this.#queue.fail(reason);
  }

  tick(now: number): void {
    if (now - this.#sentAt >= this.pace.keepAliveMs && this.hasRoom) {
      this.#enqueue(encoder.encode(KEEP_ALIVE));
    }
  }

  #enqueue(bytes: Uint8Array): void {
    this.#sentAt = Date.now();
    this.#queue.push(bytes);
  }
}
