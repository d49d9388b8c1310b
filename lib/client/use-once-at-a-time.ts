import { useCallback, useRef } from "react";
import { useLatest } from "./use-latest";

/** The same work, joined instead of begun again while it is under way. */
export function useOnceAtATime(work: () => Promise<void>): () => Promise<void> {
  const latest = useLatest(work);
  const running = useRef<Promise<void>>(undefined);
  return useCallback(() => {
    running.current ??= latest.current().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [latest]);
}
