import type { LogClients } from "./redis-log";

type Emitter = { on(event: string, listener: () => void): unknown };

/**
 * Clients that somebody else made and connected.
 * @param publisher, subscriber clients of the `redis` package: the log needs more commands than the published
 * package's own `Publisher` type names
 */
export function givenClients(publisher: unknown, subscriber: unknown): LogClients {
  if (!isCommandClient(publisher)) {
    throw new TypeError("publisher is no client of the redis package: it has no sendCommand");
  }
  if (!isSubscriber(subscriber)) {
    throw new TypeError("subscriber is no client of the redis package: it has no subscribe");
  }
  return {
    commands: publisher,
    subscriber: () => subscriber,
    onReconnect(listener) {
      let active = true;
      for (const client of [publisher, subscriber]) {
        // A connected client is ready again only after it was lost.
        if (isEmitter(client)) client.on("ready", () => active && listener());
      }
      return () => {
        active = false;
      };
    },
    // They are not ours to close.
    close() {},
  };
}

function has(value: unknown, method: string): boolean {
  return typeof value === "object" && value !== null && method in value;
}

function isCommandClient(value: unknown): value is LogClients["commands"] {
  return has(value, "sendCommand");
}

function isSubscriber(value: unknown): value is ReturnType<LogClients["subscriber"]> {
  return has(value, "subscribe") && has(value, "unsubscribe");
}

function isEmitter(value: unknown): value is Emitter {
  return has(value, "on");
}
