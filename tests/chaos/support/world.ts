import { expect } from "vitest";
import { type FakeProvider, startFakeProvider } from "../../fake-provider/fake-provider";
import { type AppServer, startApp } from "../../support/app-server";
import { type FollowOptions, Viewer } from "../../support/follow";
import { type Guest, signIn } from "../../support/guest";
import { createOwnDatabase, type OwnDatabase } from "../../support/own-database";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";
import type { Question } from "./question";
import { lookInto, type RedisLook } from "./redis-state";

const UNHANDLED = /unhandled|uncaught|MaxListenersExceeded/i;

type Options = {
  servers?: number;
  environment?: Record<string, string>;
  /** What stands between the servers and the database; given its URL, says the one to use. */
  databaseUrl?(url: string): Promise<string>;
};

/** Instances of the app with a Redis, a database and a model provider of their own. */
export class World {
  constructor(
    readonly redis: TestRedis,
    readonly look: RedisLook,
    readonly database: OwnDatabase,
    readonly provider: FakeProvider,
    readonly servers: AppServer[],
    readonly guest: Guest,
  ) {}

  server(index: number): AppServer {
    const server = this.servers[index];
    if (!server) throw new Error(`There is no server ${index}`);
    return server;
  }

  /** Asks a server, and reads its answer. When that server is gone, the last one is asked to go on. */
  async begin(
    question: Question,
    index = 0,
    options: Pick<FollowOptions, "pause"> = {},
  ): Promise<Viewer> {
    const here = this.server(index).url;
    const response = await this.guest.at(here).send(question.chatId, question.text);
    return this.follow(question, {
      ...options,
      first: response,
      urls: [here, this.servers.at(-1)?.url ?? here],
    });
  }

  /** Reads a reply from one server, as a page that was opened there. */
  watch(question: Question, index = 0): Viewer {
    return this.follow(question, { urls: [this.server(index).url] });
  }

  follow(
    { chatId, expected }: Question,
    options: Partial<FollowOptions> & { urls: string[] },
  ): Viewer {
    return new Viewer({ guest: this.guest, chatId, expected, ...options });
  }

  async stop({ chatId }: Question, index = 0): Promise<boolean> {
    const there = this.guest.at(this.server(index).url);
    const response = await there.fetch(`/api/chat/${chatId}/stop`, { method: "POST" });
    expect(response.status).toBe(200);
    return (await response.json()).stopped;
  }

  /** The reply's row as it is now. */
  async row({ chatId }: Question) {
    const rows = await this.database.rowsOf(chatId);
    const replies = rows.filter(({ role }) => role === "assistant");
    expect(replies).toHaveLength(1);
    const [reply] = replies;
    if (!reply?.streamId) throw new Error("no reply");
    return { ...reply, streamId: reply.streamId };
  }

  /** What the provider was asked for this reply, first and to go on. */
  requests({ text }: Question) {
    return this.provider.requests.filter(
      ({ body }) => body.stream && body.messages.some(({ content }) => content === text),
    );
  }

  /** Ends everything, and holds the servers to their promise to leave nothing behind. */
  async close(): Promise<void> {
    try {
      const alive = this.servers.filter(({ process }) => process.exitCode === null);
      const running = alive.filter(({ process }) => process.signalCode === null);
      await this.look.expectNothingLeft(running.length);
      for (const { output } of this.servers) expect(output()).not.toMatch(UNHANDLED);
      await Promise.all(running.map((server) => server.kill("SIGTERM")));
    } finally {
      await Promise.all(this.servers.map((server) => server.kill("SIGKILL")));
      this.look.close();
      await this.redis.stop();
      await this.provider.close();
      await this.database.drop();
    }
  }
}

export async function startWorld(options: Options = {}): Promise<World> {
  const [redis, provider, database] = await Promise.all([
    startRedis(),
    startFakeProvider(),
    createOwnDatabase(),
  ]);
  const environment = {
    DATABASE_URL: (await options.databaseUrl?.(database.url)) ?? database.url,
    REDIS_URL: redis.url,
    OPENAI_COMPATIBLE_BASE_URL: provider.url,
    OPENAI_COMPATIBLE_MODELS: "fake",
    OPENAI_COMPATIBLE_API_KEY: "test",
    ...options.environment,
  };
  const starting = Array.from({ length: options.servers ?? 2 }, () => startApp(environment));
  const servers = await Promise.all(starting);
  const guest = await signIn(servers[0]?.url ?? "");
  return new World(redis, lookInto(redis.url), database, provider, servers, guest);
}

/** Waits until a reader has seen so much. */
export function seen(viewer: Viewer, length: number): Promise<unknown> {
  return until(`${length} characters: ${viewer.describe()}`, () => viewer.text.length >= length);
}
