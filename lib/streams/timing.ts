/** Every duration of the layer, in milliseconds; tests shorten them. */
export const DEFAULT_TIMING = {
  /** A process that gave no sign of life for so long is over. */
  lease: 15_000,
  /** Two renewals may fail before the lease is gone: below a third of `lease`. */
  renew: 5_000,
  /** How often the process looks after its viewers: silence, keep-alives, wake-ups. */
  tick: 1_000,
  keepAlive: 15_000,
  /** What a SIGKILL may cost while nobody watches. */
  slowFlush: 500,
  /** What a viewer may lag behind. */
  fastFlush: 25,
  /** Viewers repeat their wake-up; a stream counts as watched for `watched`, more than twice as long. */
  wake: 5_000,
  watched: 12_000,
  /** A viewer who hears nothing for so long looks at the log; twice as long, at the lease too. */
  silence: 1_000,
  /** Life of a log: while it runs (renewed when a fifth is over) and after its end. */
  running: 300_000,
  ended: 60_000,
  /** How long a start waits for Redis before it goes on without. */
  start: 300,
  /** How long the end of a stream waits for Redis, and a reader for its first answer. */
  redis: 5_000,
  /** How long `stop` waits for the producer before it seals the stream itself. */
  stop: 2_000,
  /** How long a source may go on after `onEnd` before it is cut. */
  sourceEnd: 5_000,
};

export type Timing = typeof DEFAULT_TIMING;
