import { MAX_PAGE_ENTRIES, PAGE_CHARS, PAGE_ENTRIES } from "./limits";
import type { LiveMessage } from "./live-message";
import type { Link } from "./locate";
import type { Entry, Page, Seal, StreamLog } from "./log";
import type { Piece, Sink } from "./sink";
import { eventStart } from "./transcript-reader";

type Options = {
  log: StreamLog;
  sink: Sink;
  /** The epoch in whose log the position lies. */
  link: Link;
  position: number;
  /** Replays may be merged; a reader that named a position gets what was written. */
  compact: boolean;
  /** The epoch after a log that was handed on; undefined while nobody has taken it. */
  next(link: Link): Promise<Link | undefined>;
  /** The first epoch, for a reader whose position is not part of this stream. */
  first: Link;
  onEnd(): void;
  onError(error: unknown): void;
};

/**
 * Feeds a sink from the log, and from live messages while it is up to date. A message that does not begin at its
 * position, a full queue, any doubt: it reads the log again. So nothing can be missing, and a slow reader costs
 * its queue and no more.
 */
export class Viewer {
  #position: number;
  #link: Link;
  #reading = false;
  /** Whether the log may have more than this reader. */
  #behind = true;
  #delivered = false;
  #count = PAGE_ENTRIES;
  #over = false;
  #replay: boolean;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.#position = options.position;
    this.#link = options.link;
    this.#replay = options.compact;
  }

  get epoch(): number {
    return this.#link.head.epoch;
  }

  hear(message: LiveMessage, piece: Piece | undefined): void {
    if (message.epoch < this.epoch) return;
    const fits = piece && message.epoch === this.epoch && piece.start === this.#position;
    const upToDate = !this.#reading && !this.#behind && this.#options.sink.hasRoom;
    if (fits && upToDate) this.#push(piece, false);
    else this.look();
  }

  /** There may be something new in the log. */
  look(): void {
    this.#behind = true;
    this.advance();
  }

  /** Reads the log as far as there is room. */
  advance(): void {
    if (this.#reading || !this.#behind || this.#over || !this.#options.sink.hasRoom) return;
    this.#readOn().catch((error: unknown) => {
      // The store is away; the next look goes on.
      this.#behind = true;
      this.#options.onError(error);
    });
  }

  /** Nobody will ever say more. */
  lost(): void {
    this.#finish(() => this.#options.sink.end("interrupted"));
  }

  tear(reason: string): void {
    this.#finish(() => this.#options.sink.tear(reason));
  }

  tick(now: number): void {
    this.#options.sink.tick(now);
  }

  close(): void {
    this.#over = true;
  }

  #finish(end: () => void): void {
    if (this.#over) return;
    this.#over = true;
    end();
    this.#options.onEnd();
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#behind && !this.#over && this.#options.sink.hasRoom) await this.#readPage();
    } finally {
      // In the same turn as the last look at #behind: nobody's look() can fall between the two.
      this.#reading = false;
    }
  }

  async #readPage(): Promise<void> {
    this.#behind = false;
    const page = await this.#options.log.read(this.#link.key, this.#position, this.#count);
    if (this.#over) return;
    const whole = this.#deliver(page.entries);
    this.#count = nextCount(page);
    if (page.seal) await this.#endOfLog(page.seal, whole);
    else if (page.full) this.#behind = true;
  }

  /** @returns false when something is missing: the log is being written again, and a later look finds it */
  #deliver(entries: Entry[]): boolean {
    const texts = this.#newTexts(entries);
    if (!texts) return false;
    // In one piece where neighbours may be merged; else as they are, for joining costs and gains nothing.
    for (const text of this.#replay && texts.length > 1 ? [texts.join("")] : texts) {
      this.#push({ start: this.#position, text, epoch: this.epoch }, this.#replay);
    }
    return true;
  }

  /** What the entries have beyond this reader's position. */
  #newTexts(entries: Entry[]): string[] | undefined {
    const first = entries.findIndex(({ end }) => end > this.#position);
    if (!this.#delivered) this.#begin(entries, first);
    if (first < 0) return [];
    const texts: string[] = [];
    let position = this.#position;
    for (const { end, text } of entries.slice(first)) {
      const from = position - (end - text.length);
      if (from < 0) return undefined;
      if (end <= position) continue;
      texts.push(text.slice(from));
      position = end;
    }
    return texts;
  }

  /** A reader of events begins where the event begins in which its position lies. */
  #begin(entries: Entry[], first: number): void {
    const { sink } = this.#options;
    const before = entries[first < 0 ? entries.length - 1 : first - 1];
    if (before) sink.passed(before.text);
    const entry = entries[first];
    if (!entry) return;
    const start = entry.end - entry.text.length;
    const at = this.#position - start;
    if (at <= 0) return;
    sink.passed(entry.text.slice(0, at));
    if (sink.wholeEvents) this.#position = start + eventStart(entry.text, at);
  }

  #push(piece: Piece, replay: boolean): void {
    this.#delivered = true;
    // The position moves first: push may call advance through onRoom.
    this.#position = piece.start + piece.text.length;
    this.#options.sink.push(piece, replay);
  }

  async #endOfLog(seal: Seal, whole: boolean): Promise<void> {
    const next = seal.state === "handed" ? await this.#options.next(this.#link) : undefined;
    if (this.#over || (seal.state === "handed" && !next)) return;
    const end = await this.#endOfText(next);
    if (this.#position > end) {
      if (this.#options.sink.wholeEvents) return this.#beginAnew();
      this.#position = end;
    }
    if (next?.head.base === this.#position) return this.#follow(next);
    const short = seal.length !== undefined && this.#position < seal.length;
    if (!whole || short || seal.state === "handed") {
      return this.tear("The log of this stream is not whole");
    }
    const { state } = seal;
    this.#finish(() => this.#options.sink.end(state));
  }

  /** Where this epoch's text ends. What this reader got from the log cannot be beyond it. */
  async #endOfText(next: Link | undefined): Promise<number> {
    if (next) return next.head.base;
    if (this.#delivered) return this.#position;
    const tail = await this.#options.log.tail(this.#link.key);
    return tail?.end ?? this.#link.head.base;
  }

  #follow(next: Link): void {
    this.#link = next;
    this.#behind = true;
  }

  /** This reader has text that is not part of the stream: a producer died before the log had it. */
  #beginAnew(): void {
    if (this.#delivered) {
      this.tear("This reader's text is not this stream's");
      return;
    }
    this.#position = 0;
    this.#replay = true;
    this.#follow(this.#options.first);
  }
}

/** A read begins with the entry that the reader has: with fewer, there would be nothing new in it, for ever. */
const FEWEST_ENTRIES = 2;

/** So many entries as give a page its size. */
function nextCount({ entries }: Page): number {
  const chars = entries.reduce((sum, { text }) => sum + text.length, 0);
  if (chars === 0) return PAGE_ENTRIES;
  const count = Math.floor((PAGE_CHARS * entries.length) / chars);
  return Math.min(Math.max(count, FEWEST_ENTRIES), MAX_PAGE_ENTRIES);
}
