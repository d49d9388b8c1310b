import type { Notice } from "../notices/notice";
import { ensureGuest } from "./guest";

/** `missed`: some may not have arrived; look for yourself. */
export type PageNotice = Notice | { type: "missed" };
type Listener = (notice: PageNotice) => void;

const NAME = "holdfast-notices";
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** What a page shows that came to life within it has just come from the server: it need not ask for it again. */
const FRESH_MS = 2_000;

/**
 * One event stream a browser, because over HTTP/1.1 it has six connections for all its tabs: the tab that holds the
 * lock reads it and passes on what it hears; when that tab goes, the next one has the lock. Where there are no locks
 * (plain http, but for localhost) there are no notices.
 * @returns what ends it
 */
export function openNoticeChannel(listener: Listener): () => void {
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) return () => {};
  const over = new AbortController();
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<PageNotice>) => listener(data);
  const onStart = () => {
    if (performance.now() > FRESH_MS) listener({ type: "missed" });
  };
  void lead(over.signal, {
    onStart,
    tell(notice, isOwnStart) {
      channel.postMessage(notice);
      if (isOwnStart) onStart();
      else listener(notice);
    },
  });
  return () => {
    over.abort();
    channel.close();
  };
}

type Tell = (notice: PageNotice, isOwnStart: boolean) => void;
type Page = {
  /** From here on it hears everything. */
  onStart(): void;
  tell: Tell;
};

async function lead(over: AbortSignal, { onStart, tell }: Page): Promise<void> {
  const { locks } = navigator;
  const alone = await locks.request(NAME, { ifAvailable: true }, async (lock) => {
    if (lock && !over.aborted) await readNotices(over, tell, true);
    return lock !== null;
  });
  if (alone || over.aborted) return;
  onStart();
  await locks
    .request(NAME, { signal: over }, () => readNotices(over, tell, false))
    .catch((error: unknown) => {
      if (!over.aborted) throw error;
    });
}

/** Reads until it is over, through every loss of the connection. */
async function readNotices(over: AbortSignal, tell: Tell, isOwnStart: boolean): Promise<void> {
  let isFresh = isOwnStart;
  let retryMs = FIRST_RETRY_MS;
  while (!over.aborted) {
    if (await hasGuest()) {
      await readOnce(over, {
        onReady: () => {
          tell({ type: "missed" }, isFresh);
          isFresh = false;
          retryMs = FIRST_RETRY_MS;
        },
        onNotice: (notice) => tell(notice, false),
      });
    }
    await pause(retryMs * (0.5 + Math.random() / 2), over);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }
}

/** Why there is none, whoever sends a message is told; notices wait until there is one. */
function hasGuest(): Promise<boolean> {
  return ensureGuest().then(
    () => true,
    () => false,
  );
}

/** Resolves when the connection is lost or refused. `EventSource` would try again by itself, but not after a refusal. */
function readOnce(
  over: AbortSignal,
  on: { onReady(): void; onNotice(notice: Notice): void },
): Promise<void> {
  if (over.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const source = new EventSource("/api/events");
    const end = () => {
      source.close();
      over.removeEventListener("abort", end);
      resolve();
    };
    over.addEventListener("abort", end);
    source.onerror = end;
    source.onmessage = ({ data }: MessageEvent<string>) => on.onNotice(JSON.parse(data));
    source.addEventListener("ready", on.onReady);
  });
}

function pause(ms: number, over: AbortSignal): Promise<void> {
  if (over.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      over.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    over.addEventListener("abort", end);
  });
}
