import { useEffect, useRef } from "react";
import { useLatest } from "../use-latest";

/** Runs when a value is another than before; not for the first one. */
export function useOnChange(value: number, work: () => void): void {
  const seen = useRef(value);
  const latest = useLatest(work);
  useEffect(() => {
    if (seen.current === value) return;
    seen.current = value;
    latest.current();
  }, [value, latest]);
}
