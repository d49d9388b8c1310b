import { TRANSCRIPT_BYTES } from "./limits";
import type { Entry } from "./log";

type Piece = { start: number; end: number; data: Buffer };

/**
 * A reply's text in its producer's memory: the newest part as a string that waits to be flushed, everything before
 * as buffers (half of a string's size), the oldest of them dropped beyond `TRANSCRIPT_BYTES`.
 */
export class Transcript {
  #pieces: Piece[] = [];
  #bytes = 0;
  #tail = "";
  #tailStart: number;

  /** @param base position of the first text that will be added */
  constructor(base = 0) {
    this.#tailStart = base;
  }

  /** Position after everything that was added. */
  get position(): number {
    return this.#tailStart + this.#tail.length;
  }

  /** Position of the oldest text that is still here. */
  get start(): number {
    return this.#pieces[0]?.start ?? this.#tailStart;
  }

  /** How much text has not been cut yet. */
  get uncut(): number {
    return this.#tail.length;
  }

  add(text: string): void {
    this.#tail += text;
  }

  /** Makes a piece of what came since the last cut. Pieces end where an event ends if all that was added did. */
  cut(): Entry | undefined {
    if (this.#tail === "") return undefined;
    const text = this.#tail;
    const start = this.#tailStart;
    const end = start + text.length;
    const data = Buffer.from(text);
    this.#pieces.push({ start, end, data });
    this.#bytes += data.length;
    this.#tail = "";
    this.#tailStart = end;
    this.#drop();
    return { end, text, bytes: data };
  }

  /** All that is here. */
  text(): string {
    return this.#pieces.map(({ data }) => data.toString()).join("") + this.#tail;
  }

  /** The text after a position, piece by piece; undefined when it is not here any more. */
  next(position: number): Entry | undefined {
    if (position < this.start || position >= this.position) return undefined;
    if (position >= this.#tailStart) {
      return { end: this.position, text: this.#tail.slice(position - this.#tailStart) };
    }
    const piece = this.#pieces[this.#indexOf(position)];
    if (!piece) return undefined;
    return { end: piece.end, text: piece.data.toString().slice(position - piece.start) };
  }

  /** The text that ends at a position, back to where a piece and so an event begins; empty when not here. */
  before(position: number): string {
    if (position > this.position) return "";
    if (position > this.#tailStart) return this.#tail.slice(0, position - this.#tailStart);
    const piece = this.#pieces[this.#indexOf(position - 1)];
    return piece ? piece.data.toString().slice(0, position - piece.start) : "";
  }

  #indexOf(position: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece && piece.end <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #drop(): void {
    while (this.#bytes > TRANSCRIPT_BYTES && this.#pieces.length > 1) {
      this.#bytes -= this.#pieces.shift()?.data.length ?? 0;
    }
  }
}
