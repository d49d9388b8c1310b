import { StreamsUnavailableError } from "./contract";

/** Waits for a promise, but not for longer than `ms`; undefined when that was not enough, or it rejected. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return answered(ms, promise).catch(() => undefined);
}

/** @throws StreamsUnavailableError when the store rejects or is silent for `ms` */
export function answered<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: result, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new StreamsUnavailableError()), ms);
  promise.then(resolve, (cause: unknown) => reject(new StreamsUnavailableError({ cause })));
  return result.finally(() => clearTimeout(timer));
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
