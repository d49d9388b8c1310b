import { useEffect, useState } from "react";

/**
 * Whether this tab is the one of its browser that has a lock. It asks as long as it wants it, and gives it back with
 * the page. Where there are no locks (plain http, but for localhost), every tab has it.
 */
export function useLock(name: string, isWanted: boolean): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const over = new AbortController();
    let release = () => {};
    const hold = () =>
      new Promise<void>((resolve) => {
        release = resolve;
        if (over.signal.aborted) resolve();
        else setHeld(true);
      });
    if ("locks" in navigator) {
      navigator.locks.request(name, { signal: over.signal }, hold).catch((error: unknown) => {
        if (!over.signal.aborted) throw error;
      });
    } else void hold();
    return () => {
      over.abort();
      release();
      setHeld(false);
    };
  }, [name, isWanted]);
  return isHeld;
}
