import { now } from "../support/clock.ts";
import type { Source } from "./design.ts";

const encoder = new TextEncoder();
const BEFORE = 'data: {"type":"text-delta","id":"0","delta":"';
const AFTER = '"}\n\n';
const FIRST = 'data: {"type":"start"}\n\ndata: {"type":"text-start","id":"0"}\n\n';
const LAST = 'data: {"type":"text-end","id":"0"}\n\ndata: {"type":"finish"}\n\n';
/** As they stand in JSON: plain, escaped, two bytes, three bytes, a surrogate pair. */
const WORDS = [
  " holdfast",
  " keeps it\\n",
  ' \\"said\\" ',
  " größer",
  " 流れ…",
  " 🪢 rope",
  " a",
  "",
];

/** The mark by which a reader knows an event's number and when it was said. */
const delta = (event: number, at: number) =>
  `#${event}@${at.toFixed(3)}${WORDS[event % WORDS.length]}`;

/** A reply of numbered events, which says them when it is told to, and can tell afterwards what it said. */
export class Reply {
  readonly #saidAt: number[] = [];
  #push: ((text: string) => void) | undefined;
  #close: (() => void) | undefined;

  readonly source: Source = {
    text: () => this.#stream((text) => text),
    bytes: () => this.#stream((text) => encoder.encode(text)),
  };

  get events(): number {
    return this.#saidAt.length;
  }

  say(): void {
    const at = now();
    const event = this.#saidAt.length;
    if (event === 0) this.#push?.(FIRST);
    this.#push?.(BEFORE + delta(event, at) + AFTER);
    this.#saidAt.push(at);
  }

  end(): void {
    this.#push?.(LAST);
    this.#close?.();
  }

  /** All deltas, joined as they stand in JSON. */
  text(): string {
    return this.#saidAt.map((at, event) => delta(event, at)).join("");
  }

  #stream<T>(form: (text: string) => T): ReadableStream<T> {
    return new ReadableStream<T>({
      start: (controller) => {
        this.#push = (text) => controller.enqueue(form(text));
        this.#close = () => controller.close();
      },
    });
  }
}
