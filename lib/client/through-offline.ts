/**
 * Does it, and does it again when the network is back where it failed without one: that says nothing.
 * @param signal ends the wait
 * @throws what it fails with while there is a network, or the signal's reason
 */
export async function throughOffline<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (navigator.onLine !== false) throw error;
    }
    await new Promise((resolve) => {
      window.addEventListener("online", resolve, { once: true, signal });
      signal?.addEventListener("abort", resolve);
    });
    signal?.throwIfAborted();
  }
}
