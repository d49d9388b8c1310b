const isOffline = () => navigator.onLine === false;

/**
 * Does it, and does it again when the network is back where it failed without one: that says nothing.
 * @param signal ends the wait
 * @throws what it fails with while there is a network, or the signal's reason
 */
export async function throughOffline<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const wasOffline = isOffline();
    try {
      return await work();
    } catch (error) {
      if (!wasOffline && !isOffline()) throw error;
    }
    signal?.throwIfAborted();
    if (isOffline()) {
      await new Promise((resolve) => {
        window.addEventListener("online", resolve, { once: true });
        signal?.addEventListener("abort", resolve, { once: true });
      });
    }
    signal?.throwIfAborted();
  }
}
