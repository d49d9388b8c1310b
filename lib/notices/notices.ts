import { log } from "../log";
import type { StreamLog } from "../streams/log";
import { type Notice, notice } from "./notice";

/** More notices than are ever on their way at once; while Redis is away, the ones after these are dropped. */
const MOST_WAITING = 200;

const channelOf = (userId: string) => `holdfast:user:${userId}`;

export type Notices = {
  /** Tells all of somebody's open pages, on every instance. Never throws and is never waited for. */
  announce(userId: string, notice: Notice): void;
  /** Resolves when notices arrive. @returns what ends it */
  subscribe(userId: string, listener: (notice: Notice) => void): Promise<() => void>;
};

/** Notices may be lost, with Redis or with a connection: whoever listens has to be right without them. */
export function createNotices(channels: Pick<StreamLog, "publish" | "subscribe">): Notices {
  let waiting = 0;
  return {
    announce(userId, notice) {
      if (waiting >= MOST_WAITING) return;
      waiting += 1;
      channels
        .publish(channelOf(userId), JSON.stringify(notice))
        .catch((error: unknown) => log.warn("A notice was not sent", { ...notice, error }))
        .finally(() => {
          waiting -= 1;
        });
    },
    subscribe: (userId, listener) =>
      channels.subscribe(channelOf(userId), (message) => {
        const received = parse(message);
        if (received) listener(received);
      }),
  };
}

/** Another version of this app may send what this one does not know. */
function parse(message: string): Notice | undefined {
  try {
    return notice.parse(JSON.parse(message));
  } catch (error) {
    log.warn("A notice is not understood", { error });
    return undefined;
  }
}
