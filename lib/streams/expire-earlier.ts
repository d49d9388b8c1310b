import type { Keys } from "./keys";
import type { Head, StreamLog } from "./log";

/** The logs of earlier epochs live and end with the newest one: readers come through them. */
export async function expireEarlier(
  { log, keys }: { log: StreamLog; keys: Keys },
  id: string,
  head: Head,
  ttl: number,
): Promise<void> {
  for (let epoch = 1; epoch < head.epoch; epoch++) await log.expire(keys.stream(id, epoch), ttl);
}
