import type { TerminalState } from "./contract";
import type { Piece, Sink } from "./sink";
import type { Transcript } from "./transcript";

type Options = {
  transcript: Transcript;
  sink: Sink;
  epoch: number;
  from: number;
  /** Whether what was said before may be merged. */
  compact: boolean;
  onEnd(): void;
};

/**
 * Feeds a sink from the memory of the producer in the same process: the first response, and whoever joins here.
 * A sink without room costs nothing more: it goes on from the transcript when there is room again, and is torn
 * when what it needs has been dropped.
 */
export class TranscriptReader {
  #position: number;
  #live = false;
  #compact: boolean;
  #ended: TerminalState | undefined;

  constructor(private readonly options: Options) {
    this.#position = options.from;
    this.#compact = options.compact;
  }

  /** New text, in the tick in which the transcript got it. */
  hear(piece: Piece): void {
    if (!this.#live || piece.start !== this.#position || !this.options.sink.hasRoom) {
      this.#live = false;
      this.advance();
      return;
    }
    // The position moves first: push may call advance through onRoom.
    this.#position += piece.text.length;
    this.options.sink.push(piece, false);
  }

  /** Goes on as far as there are room and text. */
  advance(): void {
    if (this.#live) return;
    while (this.options.sink.hasRoom && this.#position < this.options.transcript.position) {
      const piece = this.#next();
      if (!piece) {
        this.#lost();
        return;
      }
      this.#position = piece.start + piece.text.length;
      this.options.sink.push(piece, this.#compact);
    }
    this.#live = this.#position === this.options.transcript.position;
    if (this.#live && this.#ended) this.#finish(this.#ended);
  }

  end(state: TerminalState): void {
    this.#ended = state;
    this.#live = false;
    // The reader has text that this stream never said: it begins anew.
    const { sink, transcript } = this.options;
    if (this.#position > transcript.position) {
      this.#position = sink.wholeEvents ? 0 : transcript.position;
      this.#compact = true;
    }
    this.advance();
  }

  tear(reason: string): void {
    this.options.sink.tear(reason);
    this.options.onEnd();
  }

  #next(): Piece | undefined {
    const first = this.#position === this.options.from && this.options.sink.wholeEvents;
    const start = first ? this.#boundary() : this.#position;
    const next = this.options.transcript.next(start);
    return next && { start, text: next.text, epoch: this.options.epoch };
  }

  /** The beginning of the event in which the reader's position lies. */
  #boundary(): number {
    const { transcript, from } = this.options;
    const before = transcript.before(from);
    return from - before.length + eventStart(before, before.length);
  }

  #finish(state: TerminalState): void {
    this.#ended = undefined;
    const { sink, transcript, from } = this.options;
    if (this.#position === from) sink.passed(transcript.before(from));
    this.options.sink.end(state);
    this.options.onEnd();
  }

  #lost(): void {
    this.tear("This reader is further behind than the producer remembers");
  }
}

/** Where the event begins in which a position of a text lies; the position itself where one begins. */
export function eventStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.lastIndexOf("\n\n", at - 2);
  return blank < 0 ? 0 : blank + 2;
}
