import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the page must look as the server rendered it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
