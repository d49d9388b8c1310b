import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { apiKeys } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";

/**
 * The key opens nothing from the next request on. What it saved stays: its session is its owner's.
 * @throws AppError `not_found`, for a stranger's key too
 */
export async function revokeApiKey(userId: string, id: string): Promise<void> {
  const rows = await database()
    .delete(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.userId, userId)))
    .returning({ id: apiKeys.id });
  if (rows.length > 0) return;
  throw new AppError("not_found", sentence("account.keyNotFound"));
}
