import "server-only";
import type { ChatRow } from "../db/schema";
import type { ChatSummary } from "./types";

export type ChatMarks = Pick<ChatSummary, "running" | "unread">;

export function toChatSummary(chat: ChatRow, marks: ChatMarks): ChatSummary {
  return {
    id: chat.id,
    title: chat.title,
    updatedAt: chat.updatedAt.toISOString(),
    pinned: chat.pinnedAt !== null,
    projectId: chat.projectId,
    ...marks,
  };
}

/** @param finishedAt when its last reply ended; null while it is being written, and without one */
export function isUnread(chat: ChatRow, finishedAt: Date | null | undefined): boolean {
  return Boolean(finishedAt && finishedAt > chat.seenAt);
}
