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
    if (isOffline()) await backOnline(signal);
    signal?.throwIfAborted();
  }
}

function backOnline(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      window.removeEventListener("online", end);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    window.addEventListener("online", end);
    signal?.addEventListener("abort", end);
  });
}
