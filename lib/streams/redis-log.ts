import type { Added, Entry, Head, Page, Seal, StreamLog, Tail } from "./log";
import { type RawEntry, toHead, toPage } from "./redis-entries";

const HEAD_ID = "0-1";
/** The highest id that is still an exact number. */
const SEAL_ID = `${Number.MAX_SAFE_INTEGER}-0`;

type Command = (string | Buffer)[];

/** As much of a client of the `redis` package as this needs. */
type CommandClient = { sendCommand<T>(command: Command): Promise<T> };
type SubscriberClient = {
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  unsubscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
};

export type LogClients = {
  commands: CommandClient;
  subscriber(): SubscriberClient;
  onReconnect(listener: () => void): () => void;
  close(): void;
};

/** The log in Redis: one Redis Stream for an epoch of a reply. `sendCommand` costs half of the typed calls. */
export function createRedisLog(clients: LogClients): StreamLog {
  const redis = clients.commands;
  return {
    ...entries(redis),
    ...channels(clients),
    ...leases(redis),
    onReconnect: clients.onReconnect,
    close: () => clients.close(),
  };
}

function entries(redis: CommandClient) {
  return {
    async create(key: string, head: Head, ttl: number): Promise<boolean> {
      const fields = ["o", head.owner, "e", `${head.epoch}`, "s", head.scope, "b", `${head.base}`];
      const added = add(redis, ["XADD", key, HEAD_ID, ...fields]);
      // In the same tick: the key never lives without an end.
      const expiry = redis.sendCommand(["PEXPIRE", key, `${ttl}`]);
      const [result] = await Promise.all([added, expiry]);
      return result === "added";
    },
    append: (key: string, { end, text, bytes }: Entry) =>
      add(redis, ["XADD", key, "NOMKSTREAM", `${end}-0`, "c", bytes ?? text]),
    async seal(key: string, seal: Seal, ttl: number): Promise<Added> {
      const fields = ["e", seal.state];
      if (seal.length !== undefined) fields.push("n", `${seal.length}`);
      if (seal.next !== undefined) fields.push("x", `${seal.next}`);
      const result = await add(redis, ["XADD", key, "NOMKSTREAM", SEAL_ID, ...fields]);
      if (result === "added") await redis.sendCommand(["PEXPIRE", key, `${ttl}`]);
      return result;
    },
    async head(key: string): Promise<Head | undefined> {
      const [first] = await range(redis, ["XRANGE", key, HEAD_ID, HEAD_ID]);
      return first && toHead(first);
    },
    async tail(key: string): Promise<Tail | undefined> {
      const last = await range(redis, ["XREVRANGE", key, "+", "-", "COUNT", "2"]);
      if (last.length === 0) return undefined;
      const { entries, seal } = toPage(last, SEAL_ID);
      return { end: entries[0]?.end, seal };
    },
    async read(key: string, from: number, count: number): Promise<Page> {
      const start = `${Math.max(from, 1)}-0`;
      const raw = await range(redis, ["XRANGE", key, start, "+", "COUNT", `${count}`]);
      return { ...toPage(raw, SEAL_ID), full: raw.length === count };
    },
    async expire(key: string, ttl: number): Promise<void> {
      await redis.sendCommand(["PEXPIRE", key, `${ttl}`]);
    },
    async remove(key: string): Promise<void> {
      await redis.sendCommand(["UNLINK", key]);
    },
  };
}

function add(redis: CommandClient, command: Command): Promise<Added> {
  return redis.sendCommand<unknown>(command).then(toAdded, toRefused);
}

const toAdded = (reply: unknown): Added => (reply === null ? "gone" : "added");

function toRefused(error: unknown): Added {
  if (error instanceof Error && error.message.includes("equal or smaller")) return "refused";
  throw error;
}

function range(redis: CommandClient, command: Command): Promise<RawEntry[]> {
  return redis.sendCommand<RawEntry[]>(command);
}

function channels(clients: LogClients) {
  return {
    publish: (channel: string, message: string) =>
      clients.commands.sendCommand<number>(["PUBLISH", channel, message]),
    async subscribe(channel: string, listener: (message: string) => void): Promise<() => void> {
      const subscriber = clients.subscriber();
      await subscriber.subscribe(channel, listener);
      return () => {
        // Fails only when the connection is lost, and with it the subscription.
        subscriber.unsubscribe(channel, listener).catch(() => undefined);
      };
    },
  };
}

function leases(redis: CommandClient) {
  return {
    async takeLease(key: string, ttl: number): Promise<void> {
      await redis.sendCommand(["SET", key, "1", "PX", `${ttl}`]);
    },
    /** Not by SET, which a Redis that is out of memory refuses. */
    async renewLease(key: string, ttl: number): Promise<boolean> {
      return (await redis.sendCommand<number>(["PEXPIRE", key, `${ttl}`])) === 1;
    },
    async leaseLeft(key: string): Promise<number> {
      return Math.max(0, await redis.sendCommand<number>(["PTTL", key]));
    },
    async dropLease(key: string): Promise<void> {
      await redis.sendCommand(["DEL", key]);
    },
  };
}
