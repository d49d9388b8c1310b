import "server-only";
import { eq } from "drizzle-orm";
import { database } from "../db/database";
import { apiKeys } from "../db/schema";
import { log } from "../log";
import { hashOf } from "./key-text";

export type KeyOwner = { keyId: string; userId: string };

/** One write a minute is enough to see that a key is in use. */
const USE_RESOLUTION_MS = 60_000;

/** Beside the request, which neither waits for it nor fails with it. */
function rememberUse(keyId: string, lastUsedAt: Date | null): void {
  const now = new Date();
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < USE_RESOLUTION_MS) return;
  database()
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(eq(apiKeys.id, keyId))
    .catch((error: unknown) => log.warn("The use of an API key was not noted", { keyId, error }));
}

/**
 * Whose key this is; undefined for what is none. Whatever is given, the same is done: one hash and one look-up by it,
 * so that the time says nothing of how near a guess came.
 */
export async function findByKey(key: string): Promise<KeyOwner | undefined> {
  const [row] = await database()
    .select({ keyId: apiKeys.id, userId: apiKeys.userId, lastUsedAt: apiKeys.lastUsedAt })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hashOf(key)));
  if (!row) return undefined;
  rememberUse(row.keyId, row.lastUsedAt);
  return { keyId: row.keyId, userId: row.userId };
}
