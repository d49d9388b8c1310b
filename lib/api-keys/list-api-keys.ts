import "server-only";
import { desc, eq } from "drizzle-orm";
import { database } from "../db/database";
import { apiKeys } from "../db/schema";
import { toApiKey } from "./to-api-key";
import type { ApiKey } from "./types";

/** Somebody's keys, newest first. */
export async function listApiKeys(userId: string): Promise<ApiKey[]> {
  const rows = await database()
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.userId, userId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  return rows.map(toApiKey);
}
