import type { LostStream, Recovery } from "./contract";
import type { Keys } from "./keys";
import type { StreamLog, StreamsLogger } from "./log";
import type { Timing } from "./timing";

/** What the parts of the layer in one process share. */
export type LayerDeps = {
  log: StreamLog | undefined;
  keys: Keys;
  processId: string;
  timing: Timing;
  logger: StreamsLogger;
  onLost?(lost: LostStream): Promise<Recovery>;
};
