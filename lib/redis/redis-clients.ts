import { createClient } from "redis";

type RedisClient = ReturnType<typeof makeClient>;

export type RedisLogger = {
  warn(message: string, fields?: Record<string, unknown>): void;
};

/** The one or two connections of a process to its Redis. */
export type RedisClients = {
  commands: RedisClient;
  /** Opened on first use: a process that never listens has one connection. */
  subscriber(): RedisClient;
  /** Calls back when either connection is there again after a loss. @returns what ends it */
  onReconnect(listener: () => void): () => void;
  close(): void;
};

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 500;

/**
 * @param url `redis://` or `rediss://`
 * Nothing waits for the connection: commands queue until there is one.
 */
export function createRedisClients(url: string, logger: RedisLogger): RedisClients {
  const listeners = new Set<() => void>();
  const reconnected = () => {
    for (const listener of listeners) listener();
  };
  const commands = connect(url, logger, "commands", reconnected);
  let subscriber: RedisClient | undefined;
  return {
    commands,
    subscriber() {
      subscriber ??= connect(url, logger, "subscriber", reconnected);
      return subscriber;
    },
    onReconnect(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      commands.destroy();
      subscriber?.destroy();
    },
  };
}

function makeClient(url: string) {
  return createClient({
    url,
    // The client's default arms a 5 s abort for every command: three times the CPU, and an outage of more
    // than 5 s becomes an unhandled rejection. Whoever waits here sets a bound of its own.
    commandOptions: { timeout: undefined },
    socket: {
      reconnectStrategy: (retries) => Math.min(FIRST_RETRY_MS * 2 ** retries, LAST_RETRY_MS),
    },
    maintNotifications: "disabled",
  });
}

function connect(
  url: string,
  logger: RedisLogger,
  connection: string,
  reconnected: () => void,
): RedisClient {
  const client = makeClient(url);
  let down = false;
  client.on("error", (error: unknown) => {
    // One line an outage, not one a retry.
    if (!down) logger.warn("Redis connection lost", { connection, error });
    down = true;
  });
  client.on("ready", () => {
    if (!down) return;
    down = false;
    logger.warn("Redis connection is back", { connection });
    reconnected();
  });
  client.connect().catch((error: unknown) => {
    // Rejects only when closed before the first connection; outages go to the listener above.
    logger.warn("Redis connection closed", { connection, error });
  });
  return client;
}
