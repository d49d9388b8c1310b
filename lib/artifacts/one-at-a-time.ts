/**
 * Lets each caller have one piece of work at once, and theirs begin in order: whoever asks for much waits for
 * themselves, before they wait for others or hold anything.
 */
export function oneAtATime(): <T>(caller: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (caller, work) => {
    const before = last.get(caller) ?? Promise.resolve();
    const result = before.then(work);
    const settled = result
      .catch(() => undefined)
      .then(() => {
        if (last.get(caller) === settled) last.delete(caller);
      });
    last.set(caller, settled);
    return result;
  };
}
