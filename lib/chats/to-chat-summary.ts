import "server-only";
import type { ChatRow } from "../db/schema";
import type { ChatSummary } from "./types";

export function toChatSummary(chat: ChatRow, running: boolean): ChatSummary {
  return { id: chat.id, title: chat.title, updatedAt: chat.updatedAt.toISOString(), running };
}
