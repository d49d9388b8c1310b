import type { StreamLog } from "@/lib/streams/log";

export type Partition = {
  log: StreamLog;
  /** From now on this instance's commands get no answer and its messages do not arrive. */
  cut(): void;
  /** What was sent meanwhile arrives, as from a process that wakes up. */
  heal(): void;
};

/** A store as one instance sees it, behind a connection that a test can cut. */
export function partition(store: StreamLog): Partition {
  let open = Promise.resolve();
  let heal = () => {};
  let isCut = false;

  function guarded<A extends unknown[], R>(verb: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      if (isCut) await open;
      const result = await verb(...args);
      if (isCut) await open;
      return result;
    };
  }

  const log: StreamLog = {
    ...store,
    create: guarded(store.create),
    append: guarded(store.append),
    seal: guarded(store.seal),
    head: guarded(store.head),
    tail: guarded(store.tail),
    read: guarded(store.read),
    expire: guarded(store.expire),
    remove: guarded(store.remove),
    publish: guarded(store.publish),
    takeLease: guarded(store.takeLease),
    renewLease: guarded(store.renewLease),
    leaseLeft: guarded(store.leaseLeft),
    dropLease: guarded(store.dropLease),
    subscribe: guarded((channel, listener) =>
      store.subscribe(channel, (message) => {
        if (!isCut) listener(message);
      }),
    ),
    close: () => {},
  };

  return {
    log,
    cut() {
      isCut = true;
      open = new Promise((resolve) => {
        heal = resolve;
      });
    },
    heal() {
      isCut = false;
      heal();
    },
  };
}
