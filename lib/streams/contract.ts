/** The face of the resumable layer. It knows text, positions, owners and states; nothing of chats or models. */

export type TerminalState = "done" | "stopped" | "error" | "interrupted";

/** `paused`: nobody produces right now, but somebody may go on (a take-over, a person's word). */
export type StreamState = "active" | "paused" | TerminalState;

/** Why a producer has to end: a person stopped the stream, or another process owns it now. */
export type EndReason = "stopped" | "fenced";

export type StartOptions = {
  /** Made by the server, a uuid. */
  id: string;
  /** Opaque owner (user and chat); resume, stop and status with another scope see nothing. */
  scope: string;
  /** Whole server-sent events as text (`data: {...}\n\n`), one or more a chunk. Read to its end whoever watches. */
  source: ReadableStream<string>;
  /** At most once. The producer aborts its model call; the source then ends by itself, soon. */
  onEnd(reason: EndReason): void;
  /**
   * Saves the reply and says how it ended. Runs after the source has ended and before the state is visible
   * to anybody, so a reader that sees a terminal state finds the reply in its resting place.
   * It retries by itself; if it throws, the stream is sealed `error`.
   */
  save(): Promise<TerminalState>;
};

export type StartedStream = {
  /** The wire (server-sent events with `id:` lines and keep-alive comments); cancelling it ends nothing else. */
  body: ReadableStream<Uint8Array>;
  /** Resolves when the source was read, saved and sealed; never rejects. Pass it to `after`. */
  finished: Promise<void>;
};

export type ResumeOptions = {
  id: string;
  scope: string;
  /** Position in UTF-16 units after which to go on; without it: a compacted replay from the start, then live. */
  after?: number;
  /** The epoch that the position was read in, as the event's id names it; 1 when it names none. */
  epoch?: number;
};

export type StreamStatus = {
  state: StreamState;
  /** UTF-16 units written so far. */
  position: number;
  epoch: number;
};

/**
 * `resume`, `stop`, `status` and `read` reject with StreamsUnavailableError when the store does not answer in
 * time: then nobody knows whether the stream exists.
 */
export interface Streams {
  /** Whether a reply can be resumed at all (false without REDIS_URL). */
  readonly resumable: boolean;
  /**
   * Never throws for Redis.
   * @throws StreamExistsError when the id is taken: the source is cancelled, the caller resumes instead
   */
  start(options: StartOptions): Promise<StartedStream>;
  /** The wire from a position; undefined when there is no such stream (any more) for this scope. */
  resume(options: ResumeOptions): Promise<ReadableStream<Uint8Array> | undefined>;
  /**
   * Ends a stream wherever it is produced; false when there is nothing to stop. Durable and idempotent: also a
   * stream that has not begun yet, or whose producer cannot be reached, ends. Resolves when that is certain.
   */
  stop(options: { id: string; scope: string }): Promise<boolean>;
  status(options: { id: string; scope: string }): Promise<StreamStatus | undefined>;
  /** All events so far as one text (without `id:` lines); undefined when there is no such stream. */
  read(options: { id: string; scope: string }): Promise<string | undefined>;
  /**
   * Sees to a stream that may have lost its producer: when it has, one process takes it over (`onLost`).
   * For streams that nobody watches; watched ones are looked after by their viewers.
   * @returns what became of it; undefined when there is no such stream (any more)
   */
  recover(options: { id: string; scope: string }): Promise<StreamState | undefined>;
  /**
   * For the end of this process: gives up every stream that it produces, at a point where nothing is lost.
   * Whoever watches, or recovers, takes it over at once. Their `onEnd` hears "fenced", nothing is saved here.
   */
  handOver(): Promise<void>;
  /** Ends timers and connections; what runs in this process goes on without the layer. */
  close(): Promise<void>;
}

/**
 * Errors are known by their names. A bundler gives each route a copy of these classes of its own, while the layer is one
 * for the whole process: what it throws was made by somebody else's copy.
 */
const isNamed = (value: unknown, name: string): boolean =>
  value instanceof Error && value.name === name;

export class StreamExistsError extends Error {
  constructor(id: string) {
    super(`Stream ${id} exists already`);
    this.name = "StreamExistsError";
  }

  static override [Symbol.hasInstance](value: unknown): value is StreamExistsError {
    return isNamed(value, "StreamExistsError");
  }
}

export class StreamsUnavailableError extends Error {
  constructor(options?: { cause?: unknown }) {
    super("The store of running replies does not answer", options);
    this.name = "StreamsUnavailableError";
  }

  static override [Symbol.hasInstance](value: unknown): value is StreamsUnavailableError {
    return isNamed(value, "StreamsUnavailableError");
  }
}

/** A stream whose producer is gone, in the hands of the one process that took it over. */
export type LostStream = {
  id: string;
  scope: string;
  /** The number of this owner, the token that its writes to a database carry. */
  epoch: number;
  /** All events so far as one text (without `id:` lines). */
  text: string;
  /** False when it has been taken over as often as allowed: it can only be ended. */
  mayContinue: boolean;
};

/** The stream goes on with a new source, from where the text ended; or it ends here, and the caller has saved it. */
export type Recovery =
  | (Pick<StartOptions, "source" | "onEnd" | "save"> & { state?: undefined })
  | { state: TerminalState };
