import { useEffect, useState } from "react";
import { useHydrated } from "@/lib/client/use-hydrated";

/** About a frame's work: what is left waits for the next one. */
const PIECES_A_FRAME = 4;

/** Lets some more pieces in, the last ones first: that is where the reader is. The same set when all are in. */
export function letIn(ready: ReadonlySet<number>, count: number): ReadonlySet<number> {
  if (ready.size >= count) return ready;
  const more = new Set(ready);
  for (let index = count - 1; index >= 0; index -= 1) {
    if (more.size - ready.size === PIECES_A_FRAME) break;
    more.add(index);
  }
  return more;
}

/**
 * Which pieces of a text are rendered in full. A long text that comes at once (a reply that is resumed) is there at
 * once as it was written, and takes its form over the next frames, so that the page never stands still for it.
 */
export function useGradual(count: number): (index: number) => boolean {
  // What the server rendered is in full from the start.
  const isHydrated = useHydrated();
  const [ready, setReady] = useState<ReadonlySet<number>>(
    () => new Set(isHydrated ? [] : Array.from({ length: count }, (_, index) => index)),
  );
  const now = letIn(ready, count);
  useEffect(() => {
    if (now === ready) return;
    const frame = requestAnimationFrame(() => setReady(now));
    return () => cancelAnimationFrame(frame);
  }, [now, ready]);
  return (index) => now.has(index);
}
