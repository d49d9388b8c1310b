import { expect } from "vitest";
import { createRedisClients } from "@/lib/redis/redis-clients";
import { until } from "../../support/until";

/** What docs/streams.md promises: the text of an ended reply is kept for a minute. */
const ENDED_MS = 60_000;
const CONNECTIONS_A_SERVER = 2;
const NAME = "probe";

/** The tests' own look into a Redis: what the app holds there. */
export function lookInto(url: string) {
  const clients = createRedisClients(url, { warn: () => undefined });
  const { commands } = clients;
  const run = <T = unknown>(...command: string[]) => commands.sendCommand<T>(command);

  async function keys(pattern: string): Promise<string[]> {
    const found: string[] = [];
    for await (const page of commands.scanIterator({ MATCH: pattern, COUNT: 1000 }))
      found.push(...page);
    return found;
  }

  /** The process that writes an epoch of a stream. */
  async function ownerOf(streamId: string): Promise<string> {
    return until("the stream has a head", async () => {
      const head = await commands.xRange(`holdfast:stream:{${streamId}}`, "0-1", "0-1");
      return head?.[0]?.message.o;
    });
  }

  return {
    run,
    /** When a process counts as lost, should it give no further sign of life. */
    async leaseEnd(streamId: string): Promise<number> {
      const owner = await ownerOf(streamId);
      return Date.now() + (await commands.pTTL(`holdfast:owner:${owner}`));
    },
    /** All entries of the log of an epoch. */
    entries: (streamId: string, epoch = 1) =>
      commands.xRange(`holdfast:stream:{${streamId}}${epoch > 1 ? `:${epoch}` : ""}`, "-", "+"),
    /** The app's connections, without this one's. */
    async connections(): Promise<{ id: string; isSubscriber: boolean }[]> {
      await commands.sendCommand(["CLIENT", "SETNAME", NAME]);
      const list = (await run<string>("CLIENT", "LIST")).trim().split("\n");
      return list
        .filter((line) => !line.includes(` name=${NAME} `))
        .map((line) => ({
          id: /\bid=(\d+)/.exec(line)?.[1] ?? "",
          isSubscriber: !/ sub=0 psub=0 ssub=0 /.test(line),
        }));
    },
    /** A stream that ended is listened to by nobody, and kept for a minute. */
    async expectEnded(streamId: string): Promise<void> {
      const channel = `holdfast:stream:{${streamId}}:live`;
      await until(`nobody listens to ${channel}`, async () => {
        const [, count] = await run<[string, number]>("PUBSUB", "NUMSUB", channel);
        return Number(count) === 0;
      });
      for (const key of await keys(`holdfast:*${streamId}*`)) {
        await until(`${key} goes within a minute`, async () => {
          const ttl = await commands.pTTL(key);
          return ttl !== -1 && ttl <= ENDED_MS;
        });
      }
    },
    /** After the last reply: no lease, no channel, nothing without an end, two connections a process. */
    async expectNothingLeft(servers: number): Promise<void> {
      await until("no lease is left", async () => (await keys("holdfast:owner:*")).length === 0);
      await until("no channel is left", async () => {
        const channels = await run<string[]>("PUBSUB", "CHANNELS");
        return channels.length === 0;
      });
      for (const key of await keys("*")) {
        const ttl = await commands.pTTL(key);
        expect(ttl === -2 || (ttl > 0 && ttl <= ENDED_MS), `${key} lives for ${ttl} ms`).toBe(true);
      }
      const open = await this.connections();
      expect(open.length).toBeLessThanOrEqual(servers * CONNECTIONS_A_SERVER);
    },
    close: () => clients.close(),
  };
}

export type RedisLook = ReturnType<typeof lookInto>;
