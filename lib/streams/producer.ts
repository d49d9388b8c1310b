import { within } from "./bounded";
import type { EndReason, StartOptions, TerminalState } from "./contract";
import { FLUSH_CHARS } from "./limits";
import type { StreamsLogger } from "./log";
import type { Outlet } from "./outlet";
import type { Piece } from "./sink";
import type { Timing } from "./timing";
import type { Transcript } from "./transcript";
import type { TranscriptReader } from "./transcript-reader";
import { errorEvent } from "./wire";

export type ProducerOptions = StartOptions & {
  /** The source is any text, not events: a source that breaks then adds none, and nothing is cut in characters. */
  anyText?: boolean;
};

type Deps = { timing: Timing; logger: StreamsLogger };

/** Reads a source to its end, whoever watches, and tells readers here and the log what it says. */
export class Producer {
  readonly #readers = new Set<TranscriptReader>();
  /** Where the text goes beside this process; absent where nothing is: the reply then lives here alone. */
  outlet: Outlet | undefined;
  #endReason: EndReason | undefined;
  #source: ReadableStreamDefaultReader<string>;
  #cut: NodeJS.Timeout | undefined;
  #readAll = false;
  /** What the source says once the stream is somebody else's is for nobody: not that it was aborted, least of all. */
  #silent = false;
  #half = "";
  #endedAs: TerminalState | undefined;

  constructor(
    private readonly deps: Deps,
    private readonly options: ProducerOptions,
    readonly transcript: Transcript,
    private readonly begun: { epoch: number; base: number } = { epoch: 1, base: 0 },
  ) {
    this.#source = options.source.getReader();
  }

  get epoch(): number {
    return this.begun.epoch;
  }

  get scope(): string {
    return this.options.scope;
  }

  /** Whether this process still owns the stream, as far as it knows. */
  get ours(): boolean {
    return this.#endReason !== "fenced";
  }

  /** Whether a reader's position is part of this stream as this producer knows it. */
  knows(position: number, epoch: number): boolean {
    return epoch === this.epoch || (epoch < this.epoch && position <= this.begun.base);
  }

  /** The source has ended: from here on a stop changes nothing. */
  get over(): boolean {
    return this.#readAll;
  }

  /** Adds a reader in this process; it hears everything from its position on. */
  join(reader: TranscriptReader): void {
    this.#readers.add(reader);
    if (this.#endedAs) reader.end(this.#endedAs);
    else reader.advance();
  }

  leave(reader: TranscriptReader): void {
    this.#readers.delete(reader);
  }

  wake(): void {
    this.outlet?.wake();
  }

  stop(): void {
    this.end("stopped");
  }

  doubt(): void {
    this.outlet?.doubt();
  }

  renew(now: number): void {
    this.outlet?.renew(now);
  }

  /** Tells the caller, once, that this stream must end, and sees to it that it does. */
  end(reason: EndReason): void {
    if (this.#endReason || (this.#readAll && reason === "stopped")) return;
    this.#endReason = reason;
    if (reason === "fenced") this.#giveUp();
    try {
      this.options.onEnd(reason);
    } catch (error) {
      this.deps.logger.error("onEnd threw", { stream: this.options.id, error });
    }
    const cancel = () => this.#source.cancel(reason).catch(() => undefined);
    this.#cut = setTimeout(cancel, this.deps.timing.sourceEnd);
  }

  /** For a stream that may not begin: lets go of its source. */
  discard(): void {
    this.#source.cancel("this stream exists already").catch(() => undefined);
  }

  /**
   * Gives the stream up for the next process, at a position that the log and every reader here share.
   * @returns when the log says so
   */
  async handOver(): Promise<void> {
    if (this.#readAll || this.#endReason || !this.outlet) return;
    this.#silent = true;
    await this.outlet.handOver();
    this.end("fenced");
  }

  /** @returns when the stream is read, saved and sealed; never rejects */
  async run(): Promise<void> {
    const failed = await this.#read();
    this.#readAll = true;
    clearTimeout(this.#cut);
    if (failed && this.#endReason === undefined && !this.options.anyText) this.#say(brokenSource());
    if (this.#half !== "") this.#say(this.#half);
    // Whoever lost the stream must not save it. With a lease surely held nobody can have taken it.
    if (this.outlet && !this.outlet.surelyOurs) {
      await within(this.deps.timing.start, this.outlet.drain());
    }
    if (!this.ours) return;
    const saved = await this.#save();
    const state = failed && saved === "done" ? "error" : saved;
    this.#closeReaders(state);
    if (this.outlet) await within(this.deps.timing.redis, this.outlet.seal(state));
  }

  async #read(): Promise<boolean> {
    try {
      for (;;) {
        const { done, value } = await this.#source.read();
        if (done) return false;
        const text = this.options.anyText ? this.#wholeCharacters(value) : value;
        if (text !== "") this.#say(text);
      }
    } catch (error) {
      this.deps.logger.warn("A source broke", { stream: this.options.id, error });
      return true;
    }
  }

  /** Keeps back half of a surrogate pair until the other half comes: alone it would not survive UTF-8. */
  #wholeCharacters(value: string): string {
    const text = this.#half + value;
    const last = text.charCodeAt(text.length - 1);
    const cut = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
    this.#half = text.slice(cut);
    return text.slice(0, cut);
  }

  #say(text: string): void {
    if (this.#silent) return;
    const piece: Piece = { start: this.transcript.position, text, epoch: this.epoch };
    this.transcript.add(text);
    for (const reader of this.#readers) reader.hear(piece);
    if (this.outlet) this.outlet.hear();
    else if (this.transcript.uncut >= FLUSH_CHARS) this.transcript.cut();
  }

  async #save(): Promise<TerminalState> {
    try {
      return await this.options.save();
    } catch (error) {
      this.deps.logger.error("A reply could not be saved", { stream: this.options.id, error });
      return "error";
    }
  }

  #closeReaders(state: TerminalState): void {
    this.#endedAs = state;
    for (const reader of [...this.#readers]) reader.end(state);
  }

  #giveUp(): void {
    this.#silent = true;
    for (const reader of [...this.#readers]) reader.tear("Another process writes this stream now");
  }
}

function brokenSource(): string {
  return errorEvent("model_failed", "The reply broke off. What it said until then is kept.");
}
