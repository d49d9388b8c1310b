/** Storage can be full, forbidden or broken: the page then keeps things alone, as long as it lives. */
export function tryStorage<T>(
  use: (storage: Storage) => T,
  which: "localStorage" | "sessionStorage" = "localStorage",
): T | undefined {
  try {
    return use(window[which]);
  } catch {
    return undefined;
  }
}
