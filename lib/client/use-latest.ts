import { type RefObject, useLayoutEffect, useRef } from "react";

/** What the newest render had, for callbacks that outlive a render. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  // Before the paint: a key may answer what is seen at once.
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
