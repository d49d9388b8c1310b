import { callApi } from "./api";
import { toChatFailure } from "./chat-error";

/**
 * Chats that somebody deleted and may still take back: gone from this page, untouched on the server. They go for good
 * with their notice, or with the page.
 */
type Removal = {
  ids: readonly string[];
  isAll: boolean;
  /** On the page's own clock. */
  since: number;
  isSent: boolean;
};

export type Hidden = { ids: ReadonlySet<string>; isAll: boolean };

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

/** Younger chats were begun after the wish to delete all: they stay. */
function pathOf(key: string, { isAll, since }: Removal): string {
  const age = Math.min(Math.ceil(performance.now() - since), 60_000);
  return isAll ? `/api/chats?minAge=${age}` : `/api/chats/${key}`;
}

/** @param key a chat's id, or any word for all of them */
export function hideChats(key: string, ids: readonly string[], isAll = false): void {
  update(() => removals.set(key, { ids, isAll, since: performance.now(), isSent: false }));
}

/** Takes it back. @returns whether there was time */
export function restoreChats(key: string): boolean {
  if (removals.get(key)?.isSent !== false) return false;
  update(() => removals.delete(key));
  return true;
}

/** Deletes for good. When the server refuses, the chats are shown again. @throws ChatRequestError */
export async function removeChats(key: string): Promise<void> {
  const removal = removals.get(key);
  if (!removal || removal.isSent) return;
  removal.isSent = true;
  try {
    await callApi(pathOf(key, removal), { method: "DELETE", keepalive: true });
    for (const id of removal.ids) gone.add(id);
  } catch (error) {
    // Somebody else was faster.
    if (toChatFailure(error).code !== "not_found") throw error;
  } finally {
    update(() => removals.delete(key));
  }
}

/** The page goes: nobody can take anything back any more. */
export function removeAllHidden(): void {
  for (const [key, removal] of removals) {
    if (removal.isSent) continue;
    removal.isSent = true;
    // Nobody is there to hear of a failure: the chat is still there then, which can be seen.
    fetch(pathOf(key, removal), { method: "DELETE", keepalive: true }).catch(() => undefined);
  }
}
