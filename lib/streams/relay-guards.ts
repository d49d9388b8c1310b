import type { Publisher, Subscriber } from "resumable-stream/generic";
import { within } from "./bounded";
import type { StreamsLogger } from "./log";
import type { LogClients } from "./redis-log";
import type { Timing } from "./timing";

type Deps = { clients: LogClients; timing: Timing; logger: StreamsLogger };

/**
 * The published runtime's way to Redis. It awaits every publish before it reads on, hangs or dies of one that
 * rejects, and lets its keys live for a day: here nothing rejects, nothing waits, and a key lives as long as its
 * producer gives signs of life.
 */
export class GuardedPublisher implements Publisher {
  #batches = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #running = new Set<string>();

  constructor(private readonly deps: Deps) {}

  async connect(): Promise<void> {}

  /** Events of one tick leave together; anything else (a reply, an end mark) leaves at once, after them. */
  async publish(channel: string, message: string): Promise<void> {
    if (!isEvents(message)) {
      this.#flush();
      this.#send(["PUBLISH", channel, message]);
      return;
    }
    this.#batches.set(channel, (this.#batches.get(channel) ?? "") + message);
    this.#timer ??= setTimeout(() => this.#flush(), this.deps.timing.fastFlush);
  }

  /** The only keys are the marks of streams: a running one lives by its renewals, an ended one for a minute. */
  async set(key: string, value: string): Promise<void> {
    const { timing } = this.deps;
    const running = value !== "DONE";
    if (running) this.#running.add(key);
    else this.#running.delete(key);
    const ttl = running ? timing.lease : timing.ended;
    await within(timing.start, this.#send(["SET", key, value, "PX", `${ttl}`]));
  }

  get(key: string): Promise<string | null> {
    return this.deps.clients.commands.sendCommand<string | null>(["GET", key]);
  }

  incr(key: string): Promise<number> {
    return this.deps.clients.commands.sendCommand<number>(["INCR", key]);
  }

  renew(): void {
    for (const key of this.#running)
      this.#send(["SET", key, "1", "PX", `${this.deps.timing.lease}`]);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [channel, events] of this.#batches) this.#send(["PUBLISH", channel, events]);
    this.#batches.clear();
  }

  async #send(command: string[]): Promise<void> {
    try {
      await this.deps.clients.commands.sendCommand(command);
    } catch (error) {
      this.deps.logger.warn("The relay lost a message", { command: command[0], error });
    }
  }
}

function isEvents(message: string): boolean {
  return message.startsWith("data: ") && message.endsWith("\n\n");
}

/** Waits for a subscription for a moment only; it takes effect when Redis is there. */
export function guardedSubscriber({ clients, timing, logger }: Deps): Subscriber {
  const subscribed = new Map<string, (message: string) => void>();
  return {
    async connect() {},
    async subscribe(channel, callback) {
      const listener = (message: string) => {
        // The runtime's callback is async behind its void type.
        Promise.resolve(callback(message)).catch((error: unknown) =>
          logger.warn("A relayed message was not handled", { error }),
        );
      };
      subscribed.set(channel, listener);
      await within(timing.start, clients.subscriber().subscribe(channel, listener));
    },
    async unsubscribe(channel) {
      const listener = subscribed.get(channel);
      subscribed.delete(channel);
      if (listener) await within(timing.start, clients.subscriber().unsubscribe(channel, listener));
    },
  };
}
