import { callApi } from "./api";
import { toChatFailure } from "./chat-error";
import { tryStorage } from "./storage";

/**
 * Chats that somebody deleted and may still take back: gone from this page, untouched on the server. They go for good
 * with their notice, or with the page.
 */
type Removal = {
  ids: readonly string[];
  isAll: boolean;
  /** Chats that were begun here since: they stay. */
  spared: readonly string[];
  /** On the page's own clock. */
  since: number;
  isSent: boolean;
};

type Hidden = { ids: ReadonlySet<string>; isAll: boolean };

/** What was told to the server, and not answered yet: a page that is reloaded meanwhile tells it again. */
const UNANSWERED = "holdfast-removals";
type Unanswered = Pick<Removal, "ids" | "isAll" | "spared"> & {
  key: string;
  ageMs: number;
  at: number;
};

/** A page that was told to go is gone by then. */
const GOING_MS = 1_000;

const NOTHING: Hidden = { ids: new Set(), isAll: false };

const removals = new Map<string, Removal>();
/** Deleted on the server too; some list may not know yet. */
const gone = new Set<string>();
const listeners = new Set<() => void>();
let hidden = NOTHING;

function update(change: () => void): void {
  change();
  const all = [...removals.values()];
  hidden = {
    ids: new Set([...gone, ...all.flatMap(({ ids }) => ids)]),
    isAll: all.some(({ isAll }) => isAll),
  };
  for (const tell of listeners) tell();
}

export const hiddenChats = {
  get: () => hidden,
  getOnServer: () => NOTHING,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Chats that were begun after the wish to delete all stay: the younger ones, wherever that was, and those of this page
 * by their names, for a request may be on its way for longer than they are old.
 */
function pathOf(key: string, { isAll, since, spared }: Removal): string {
  if (!isAll) return `/api/chats/${key}`;
  const minAge = Math.min(Math.ceil(performance.now() - since), 60_000);
  return `/api/chats?minAge=${minAge}&spare=${spared.join(",")}`;
}

/** @param key a chat's id, or any word for all of them */
export function hideChats(key: string, ids: readonly string[], isAll = false): void {
  isLeaving = false;
  const since = performance.now();
  update(() => removals.set(key, { ids, isAll, spared: [], since, isSent: false }));
}

/** A chat was begun here, or goes on: an older wish to delete all that were listed does not mean it. */
export function spareChat(id: string): void {
  for (const removal of removals.values()) {
    if (!removal.isAll || removal.ids.includes(id)) continue;
    removal.spared = [...new Set([...removal.spared, id])];
  }
}

/** Takes it back. @returns whether there was time */
export function restoreChats(key: string): boolean {
  if (removals.get(key)?.isSent !== false) return false;
  update(() => removals.delete(key));
  return true;
}

/** The page is going: what breaks off from here on was not answered. */
let isLeaving = false;

function keepUnanswered(): void {
  if (isLeaving) return;
  const sent = [...removals].filter(([, { isSent }]) => isSent);
  const kept = sent.map(([key, { ids, isAll, spared, since }]): Unanswered => {
    return { key, ids, isAll, spared, ageMs: performance.now() - since, at: Date.now() };
  });
  tryStorage(
    (storage) =>
      kept.length > 0
        ? storage.setItem(UNANSWERED, JSON.stringify(kept))
        : storage.removeItem(UNANSWERED),
    "sessionStorage",
  );
}

/**
 * What the page before this one in the tab told the server last, once more: deleting twice does no harm.
 * @returns whether there was anything
 */
export async function finishRemovals(): Promise<boolean> {
  const json = tryStorage((storage) => storage.getItem(UNANSWERED), "sessionStorage");
  if (!json) return false;
  const kept: Unanswered[] = JSON.parse(json);
  update(() => {
    for (const { key, ids, isAll, spared, ageMs, at } of kept) {
      const since = performance.now() - ageMs - (Date.now() - at);
      removals.set(key, { ids, isAll, spared, since, isSent: false });
    }
  });
  await Promise.allSettled(kept.map(({ key }) => removeChats(key)));
  return true;
}

/** Somebody else was faster, or this page's own first try. */
function unlessGone(error: unknown): void {
  if (toChatFailure(error).code !== "not_found") throw error;
}

/** Deletes for good. When the server refuses, the chats are shown again. @throws ChatRequestError */
export async function removeChats(key: string): Promise<void> {
  const removal = removals.get(key);
  if (!removal || removal.isSent) return;
  removal.isSent = true;
  keepUnanswered();
  try {
    await callApi(pathOf(key, removal), { method: "DELETE" }).catch(unlessGone);
    for (const id of removal.ids) gone.add(id);
  } finally {
    update(() => removals.delete(key));
    // A page that is reloaded breaks the request off first, and only then goes: that is no answer.
    setTimeout(keepUnanswered, GOING_MS);
  }
}

/** The page goes: nobody can take anything back any more. */
export function removeAllHidden(): void {
  for (const [key, removal] of removals) {
    if (removal.isSent) continue;
    removal.isSent = true;
    // Nobody is there to hear of a failure; a reload tells it again.
    fetch(pathOf(key, removal), { method: "DELETE", keepalive: true }).catch(() => undefined);
  }
  if (removals.size > 0) keepUnanswered();
  isLeaving = true;
}
