import type { TerminalState } from "./contract";

/** The first entry of a log: who produces, and for whom. */
export type Head = {
  owner: string;
  epoch: number;
  scope: string;
  /** Position where this epoch begins. */
  base: number;
};

/** A piece of text; `end` is the position after it and the entry's id, so no entry can be written twice. */
export type Entry = {
  end: number;
  text: string;
  /** The same as UTF-8, where it has been made already: a store need not do it again. */
  bytes?: Buffer;
};

/** The last entry, above which nothing can be added. `handed`: the next epoch goes on in its own log. */
export type Seal = { state: TerminalState | "handed"; length?: number; next?: number };

export type Page = {
  entries: Entry[];
  seal?: Seal /** Whether there may be more. */;
  full: boolean;
};

/** The end of a log: `end` is undefined while it has no text. */
export type Tail = { end?: number; seal?: Seal };

/** `gone`: there is no such log (any more). `refused`: the log is sealed, or further than this. */
export type Added = "added" | "gone" | "refused";

/**
 * What the layer needs of a store. Keys and channels are opaque. Commands of one tick arrive together and in
 * their order. Everything may reject while the store is away; nothing has a time limit of its own.
 */
export interface StreamLog {
  /** Makes a log; false when there is one under this key. */
  create(key: string, head: Head, ttl: number): Promise<boolean>;
  append(key: string, entry: Entry): Promise<Added>;
  seal(key: string, seal: Seal, ttl: number): Promise<Added>;
  head(key: string): Promise<Head | undefined>;
  tail(key: string): Promise<Tail | undefined>;
  /** Entries that end at `from` or after it, `count` at most. */
  read(key: string, from: number, count: number): Promise<Page>;
  expire(key: string, ttl: number): Promise<void>;
  remove(key: string): Promise<void>;

  /** @returns how many listened, as far as the store knows */
  publish(channel: string, message: string): Promise<number>;
  /** Resolves when messages arrive. @returns what ends it */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => void>;

  takeLease(key: string, ttl: number): Promise<void>;
  /** @returns whether there still was one to renew */
  renewLease(key: string, ttl: number): Promise<boolean>;
  /** @returns for how many milliseconds it is still held; 0 when nobody holds it */
  leaseLeft(key: string): Promise<number>;
  dropLease(key: string): Promise<void>;

  /** Calls back when messages may have been missed or keys lost. @returns what ends it */
  onReconnect(listener: () => void): () => void;
  close(): void;
}

export type StreamsLogger = {
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
};
