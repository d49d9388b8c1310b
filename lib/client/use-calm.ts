import { useEffect, useState } from "react";
import { useLatest } from "./use-latest";

/** Nobody reads a figure more often. */
const UPDATE_EVERY_MS = 1_000;

/** A value for what stands beside the conversation: while a reply comes word by word, it changes once a second. */
export function useCalm<T>(value: T, isBusy: boolean): T {
  const [calm, setCalm] = useState(value);
  const latest = useLatest(value);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => setCalm(latest.current), UPDATE_EVERY_MS);
    return () => clearInterval(timer);
  }, [isBusy, latest]);
  if (!isBusy && calm !== value) setCalm(value);
  return isBusy ? calm : value;
}
