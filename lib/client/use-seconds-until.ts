import { useEffect, useState } from "react";

function secondsUntil(iso: string | undefined): number {
  return iso ? Math.max(0, Math.ceil((Date.parse(iso) - Date.now()) / 1000)) : 0;
}

/** Whole seconds until a time, counted down; 0 without one, and on the server. */
export function useSecondsUntil(iso: string | undefined): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(secondsUntil(iso));
    if (secondsUntil(iso) === 0) return;
    const timer = setInterval(() => {
      const left = secondsUntil(iso);
      setSeconds(left);
      if (left === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [iso]);
  return seconds;
}
