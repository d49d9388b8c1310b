/** What is going on between this page and one chat's reply, for a small honest indicator. */
export type ConnectionState =
  /** No reply is being read. */
  | "idle"
  /** A request is under way. */
  | "connecting"
  /** Reading what is being produced. */
  | "live"
  /** Reading what was missed. */
  | "catching-up"
  /** The browser says there is no network. */
  | "offline"
  /** Tries have failed; the next one comes by itself. */
  | "waiting";

export type ConnectionClaim = {
  show(state: ConnectionState): void;
  release(): void;
};

type Entry = { state: ConnectionState; owner: ConnectionClaim };

/** States by chat id, made for `useSyncExternalStore`. What is idle and unwatched takes no memory. */
export class ConnectionStore {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Map<string, Set<() => void>>();

  readonly getSnapshot = (chatId: string): ConnectionState =>
    this.#entries.get(chatId)?.state ?? "idle";

  readonly subscribe = (chatId: string, listener: () => void): (() => void) => {
    const listeners = this.#listeners.get(chatId) ?? new Set();
    this.#listeners.set(chatId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(chatId) === listeners) {
        this.#listeners.delete(chatId);
      }
    };
  };

  /** The newest claim speaks for the chat; an older one that is still winding up is not heard. */
  claim(chatId: string): ConnectionClaim {
    const claim: ConnectionClaim = {
      show: (state) => {
        const entry = this.#entries.get(chatId);
        if (entry?.owner !== claim || entry.state === state) return;
        entry.state = state;
        this.#tell(chatId);
      },
      release: () => {
        if (this.#entries.get(chatId)?.owner !== claim) return;
        this.#entries.delete(chatId);
        this.#tell(chatId);
      },
    };
    this.#entries.set(chatId, { state: "connecting", owner: claim });
    this.#tell(chatId);
    return claim;
  }

  #tell(chatId: string): void {
    for (const listener of [...(this.#listeners.get(chatId) ?? [])]) listener();
  }
}
