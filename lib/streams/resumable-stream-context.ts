import type {
  CreateResumableStreamContextOptions,
  ResumableStreamContext,
} from "resumable-stream/generic";
import { StreamExistsError } from "./contract";
import { openLog } from "./create-streams";
import { Engine } from "./engine";
import { givenClients } from "./given-clients";
import { createKeys } from "./keys";
import { endedWell } from "./locate";
import type { StreamLog, StreamsLogger } from "./log";
import { createRedisLog } from "./redis-log";
import { TextSink } from "./text-sink";
import { DEFAULT_TIMING } from "./timing";

type Options = CreateResumableStreamContextOptions & {
  /** A store of the caller's, instead of clients. */
  log?: StreamLog;
  logger?: StreamsLogger;
};

const SILENT: StreamsLogger = { warn() {}, error() {} };

/** The upstream package has no owners: whoever knows the id may read. Checking that is the caller's. */
const SCOPE = "";

/**
 * The face of the published `resumable-stream` package over this layer: code and documents written for it run
 * unchanged, and its replies survive what docs/streams.md says. Without clients, REDIS_URL names the Redis.
 * @throws TypeError when the clients are not of the `redis` package, or no Redis is named
 */
export function createResumableStreamContext(options: Options): ResumableStreamContext {
  const engine = engineFor(options);
  const keepAlive = options.waitUntil ?? (() => undefined);

  async function resumeExistingStream(id: string, skipCharacters = 0) {
    const target = { id, scope: SCOPE, after: skipCharacters };
    const sink = await engine.resumeNewest(target, (feed) => new TextSink(feed));
    return sink ? sink.stream : sink;
  }

  async function createNewResumableStream(
    id: string,
    makeStream: () => ReadableStream<string>,
    skipCharacters?: number,
  ) {
    try {
      const order = { ...ENDS_BY_ITSELF, id, scope: SCOPE, source: makeStream(), anyText: true };
      const { sink, finished } = await engine.start(order, (feed) => new TextSink(feed));
      keepAlive(finished);
      return sink.stream;
    } catch (error) {
      if (!(error instanceof StreamExistsError)) throw error;
      return (await resumeExistingStream(id, skipCharacters)) ?? null;
    }
  }

  return {
    resumeExistingStream,
    createNewResumableStream,
    async resumableStream(id, makeStream, skipCharacters) {
      const existing = await resumeExistingStream(id, skipCharacters);
      if (existing !== undefined) return existing;
      return createNewResumableStream(id, makeStream, skipCharacters);
    },
    async hasExistingStream(id) {
      const status = await engine.status({ id, scope: SCOPE });
      if (!status) return null;
      return endedWell(status.state) ? "DONE" : true;
    },
  };
}

const ENDS_BY_ITSELF = { onEnd() {}, save: async () => "done" as const };

/** One engine for the same clients and prefix: the package's documents make a context for every request. */
const engines = new Map<unknown, Map<string, Engine>>();

function engineFor(options: Options): Engine {
  const { publisher, log } = options;
  const prefix = options.keyPrefix ?? "resumable-stream";
  const store = log ?? publisher ?? redisUrl();
  const ofStore = engines.get(store) ?? new Map<string, Engine>();
  engines.set(store, ofStore);
  const known = ofStore.get(prefix);
  if (known) return known;
  const engine = new Engine({
    log: log ?? openStore(options),
    keys: createKeys(prefix),
    processId: crypto.randomUUID(),
    timing: DEFAULT_TIMING,
    logger: options.logger ?? SILENT,
  });
  ofStore.set(prefix, engine);
  return engine;
}

function openStore({ publisher, subscriber, logger = SILENT }: Options): StreamLog | undefined {
  if (publisher && subscriber) return createRedisLog(givenClients(publisher, subscriber));
  if (!publisher && !subscriber) return openLog(redisUrl(), logger);
  throw new TypeError("Pass both publisher and subscriber, or neither");
}

function redisUrl(): string {
  // biome-ignore lint/style/noProcessEnv: the published package reads it here when it is given no clients
  const url = process.env.REDIS_URL;
  if (url) return url;
  throw new TypeError("No Redis is named: set REDIS_URL, or pass publisher and subscriber");
}
