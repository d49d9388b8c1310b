import "server-only";
import type { MessageRow } from "../db/schema";
import type { ChatMessage } from "./types";

/** A row as the page and the model see it. */
export function toChatMessage(row: MessageRow): ChatMessage {
  return {
    id: row.id,
    role: row.role,
    parts: row.parts,
    metadata: {
      status: row.status,
      createdAt: row.createdAt.toISOString(),
      ...(row.model && { model: row.model }),
      ...(row.error && { error: row.error }),
      ...(row.usage && { usage: row.usage }),
      ...(row.vote && { vote: row.vote }),
    },
  };
}
