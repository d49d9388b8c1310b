import type { TerminalState } from "./contract";

/** Text at a position of a stream. One object for all its readers, so that framing it once is enough. */
export type Piece = { start: number; text: string; epoch: number; framed?: Uint8Array };

/**
 * Where a reader's text goes. Who feeds it (from memory or from the log) looks at `hasRoom`, and goes on when
 * `onRoom` is called; what it pushes without room is queued all the same.
 */
export interface Sink {
  readonly hasRoom: boolean;
  /** @param replay whether it may be compacted: the reader catches up */
  push(piece: Piece, replay: boolean): void;
  /** Text just before the reader's first position, which it has already. */
  passed(text: string): void;
  /** Ends truthfully; nothing after it. */
  end(state: TerminalState): void;
  /** Ends in a way that cannot be taken for an end of the reply: the reader comes again. */
  tear(reason: string): void;
  /** Looks after silence; called every second or so. */
  tick(now: number): void;
  /**
   * Whether this reader gets events: it then begins where one begins, and begins anew when its position turns out
   * not to be part of the stream. One that gets any text begins exactly at its position.
   */
  readonly wholeEvents: boolean;
}

/** Set by who feeds a sink. `onRoom` may be called from inside `push`: positions move before pushing. */
export type SinkFeed = { onRoom(): void; onCancel(): void };
