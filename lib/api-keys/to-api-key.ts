import "server-only";
import type { apiKeys } from "../db/schema";
import type { ApiKey } from "./types";

type Row = Omit<typeof apiKeys.$inferSelect, "hash" | "userId">;

export function toApiKey(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
