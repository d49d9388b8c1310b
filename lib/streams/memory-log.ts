import type { Added, Entry, Head, Seal, StreamLog, Tail } from "./log";

type Stored = { head: Head; entries: Entry[]; seal?: Seal; expiresAt: number };

const SWEEP_MS = 10_000;

/** The log in this process: replies survive a refresh, not a restart. */
export function createMemoryLog(): StreamLog {
  const shelf = new Shelf();
  return { ...entries(shelf), ...channels(), ...leases(), onReconnect: () => () => {}, close() {} };
}

/** Logs with an end of life; what is over goes when somebody looks, and every now and then. */
class Shelf {
  #logs = new Map<string, Stored>();
  #sweep: NodeJS.Timeout | undefined;

  get(key: string): Stored | undefined {
    const stored = this.#logs.get(key);
    if (stored && stored.expiresAt > Date.now()) return stored;
    this.#logs.delete(key);
    return undefined;
  }

  put(key: string, stored: Stored): void {
    this.#logs.set(key, stored);
    this.#sweep ??= setInterval(() => this.#removeExpired(), SWEEP_MS).unref();
  }

  delete(key: string): void {
    this.#logs.delete(key);
  }

  #removeExpired(): void {
    for (const key of this.#logs.keys()) this.get(key);
    if (this.#logs.size > 0) return;
    clearInterval(this.#sweep);
    this.#sweep = undefined;
  }
}

function entries(shelf: Shelf) {
  return {
    async create(key: string, head: Head, ttl: number): Promise<boolean> {
      if (shelf.get(key)) return false;
      shelf.put(key, { head, entries: [], expiresAt: Date.now() + ttl });
      return true;
    },
    async append(key: string, entry: Entry): Promise<Added> {
      const stored = shelf.get(key);
      if (!stored) return "gone";
      if (stored.seal || entry.end <= (stored.entries.at(-1)?.end ?? 0)) return "refused";
      stored.entries.push(entry);
      return "added";
    },
    async seal(key: string, seal: Seal, ttl: number): Promise<Added> {
      const stored = shelf.get(key);
      if (!stored) return "gone";
      if (stored.seal) return "refused";
      stored.seal = seal;
      stored.expiresAt = Date.now() + ttl;
      return "added";
    },
    async head(key: string): Promise<Head | undefined> {
      return shelf.get(key)?.head;
    },
    async tail(key: string): Promise<Tail | undefined> {
      const stored = shelf.get(key);
      return stored && { end: stored.entries.at(-1)?.end, seal: stored.seal };
    },
    async read(key: string, from: number, count: number) {
      const stored = shelf.get(key);
      if (!stored) return { entries: [], full: false };
      const first = stored.entries.findIndex(({ end }) => end >= from);
      const page = first < 0 ? [] : stored.entries.slice(first, first + count);
      const full = page.length === count;
      return full ? { entries: page, full } : { entries: page, seal: stored.seal, full };
    },
    async expire(key: string, ttl: number): Promise<void> {
      const stored = shelf.get(key);
      if (stored) stored.expiresAt = Date.now() + ttl;
    },
    async remove(key: string): Promise<void> {
      shelf.delete(key);
    },
  };
}

function channels() {
  const channelListeners = new Map<string, Set<(message: string) => void>>();
  return {
    async publish(channel: string, message: string): Promise<number> {
      const listeners = [...(channelListeners.get(channel) ?? [])];
      queueMicrotask(() => {
        for (const listener of listeners) listener(message);
      });
      return listeners.length;
    },
    async subscribe(channel: string, listener: (message: string) => void): Promise<() => void> {
      const listeners = channelListeners.get(channel) ?? new Set();
      channelListeners.set(channel, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && channelListeners.get(channel) === listeners) {
          channelListeners.delete(channel);
        }
      };
    },
  };
}

function leases() {
  const heldUntil = new Map<string, number>();
  const held = (key: string) => (heldUntil.get(key) ?? 0) > Date.now();
  return {
    async takeLease(key: string, ttl: number): Promise<void> {
      heldUntil.set(key, Date.now() + ttl);
    },
    async renewLease(key: string, ttl: number): Promise<boolean> {
      if (!held(key)) return false;
      heldUntil.set(key, Date.now() + ttl);
      return true;
    },
    leaseLeft: async (key: string) => Math.max(0, (heldUntil.get(key) ?? 0) - Date.now()),
    async dropLease(key: string): Promise<void> {
      heldUntil.delete(key);
    },
  };
}
