/** All in milliseconds. */
export type Timing = {
  /** Nothing for so long, not even a keep-alive, is a cut. More than two keep-alives (15 s, docs/streams.md). */
  silence: number;
  /** After waking up, a connection that was last heard of before this is given up. More than one keep-alive. */
  stale: number;
  /** How long the server may take to end the response after the last chunk: it saves the reply first. */
  closing: number;
  /** A resumed connection has caught up when it was quiet for so long. */
  settle: number;
  /**
   * What comes within so long reaches the chat at once: for each chunk it copies the whole message and renders it.
   * Twenty times a second reads as continuous, and leaves the main thread alone in between.
   */
  together: number;
  /** A server that asks for more patience than this gets its error shown instead. */
  longestRetryAfter: number;
};

export const DEFAULT_TIMING: Timing = {
  silence: 35_000,
  stale: 20_000,
  closing: 3_000,
  settle: 150,
  together: 50,
  longestRetryAfter: 30_000,
};
