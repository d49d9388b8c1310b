import "server-only";
import { count, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { user } from "../db/auth-schema";
import { database, type Transaction } from "../db/database";
import { apiKeys, artifactSessions } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { typedText } from "../storable-text";
import { hashOf, hintOf, makeKey } from "./key-text";
import { toApiKey } from "./to-api-key";
import type { NewApiKey } from "./types";

const MAX_KEYS = 20;

export const apiKeyName = typedText().pipe(
  z
    .string()
    .min(1, "is empty; name the program that will use the key")
    .max(60, "is longer than 60 characters"),
);

/** Locks the person's row: of two requests at once, the second counts the first one's key. */
async function refuseTooMany(tx: Transaction, userId: string): Promise<void> {
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("update");
  const [row] = await tx.select({ keys: count() }).from(apiKeys).where(eq(apiKeys.userId, userId));
  const keys = row?.keys ?? 0;
  if (keys < MAX_KEYS) return;
  throw new AppError("limit_reached", sentence("account.tooManyKeys", { keys, most: MAX_KEYS }));
}

/**
 * Makes a key, and with it the session of its own, which is nobody else's from the start.
 * @throws AppError `limit_reached`
 */
export async function createApiKey(userId: string, name: string): Promise<NewApiKey> {
  const key = makeKey();
  return await database().transaction(async (tx) => {
    await refuseTooMany(tx, userId);
    const id = uuid();
    await tx.insert(artifactSessions).values({ id, userId });
    const [row] = await tx
      .insert(apiKeys)
      .values({ id, userId, name, hash: hashOf(key), hint: hintOf(key) })
      .returning();
    if (!row) throw new Error("The database inserted a key and returned none");
    return { ...toApiKey(row), key };
  });
}
