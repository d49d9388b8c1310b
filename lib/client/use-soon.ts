import { useCallback, useEffect, useRef } from "react";
import { useLatest } from "./use-latest";

/** Does something a moment later, once for all the calls until then. */
export function useSoon(work: () => void, afterMs: number): () => void {
  const latest = useLatest(work);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, afterMs);
  }, [latest, afterMs]);
}
