import { useEffect, useState } from "react";

const secondsSince = (start: number) => Math.max(0, Math.round((Date.now() - start) / 1_000));

/** Whole seconds since a moment, counting on; undefined before the page is alive or without a moment. */
export function useSecondsSince(start: number | undefined): number | undefined {
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    if (start === undefined) return;
    const show = () => setSeconds(secondsSince(start));
    show();
    const timer = setInterval(show, 1_000);
    return () => clearInterval(timer);
  }, [start]);
  return seconds;
}
