import { useCallback, useState } from "react";
import { stopReply } from "./stop-reply";
import { useLatest } from "./use-latest";

/**
 * Stopping a reply, and whether that is under way.
 * @param path of what it is stopped by
 * @param onFailure the server could not be told, and the reply goes on
 */
export function useStop(
  path: string,
  { isBusy, cut, onFailure }: { isBusy: boolean; cut(): void; onFailure(error: unknown): void },
): { isStopping: boolean; stop(): Promise<void> } {
  const [isStopping, setStopping] = useState(false);
  const latest = useLatest({ isBusy, cut, onFailure });
  const stop = useCallback(async () => {
    setStopping(true);
    try {
      await stopReply(path, {
        isLive: () => latest.current.isBusy,
        cut: () => latest.current.cut(),
      });
    } catch (error) {
      latest.current.onFailure(error);
    } finally {
      setStopping(false);
    }
  }, [path, latest]);
  return { isStopping: isStopping && isBusy, stop };
}
