import "server-only";
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { database } from "../db/database";
import { chats, messages } from "../db/schema";
import { after, cursorOf } from "./cursor";
import { isUnread, toChatSummary } from "./to-chat-summary";
import type { ChatPage, ChatSummary } from "./types";

const PAGE_SIZE = 30;

type Wish = { cursor?: string | undefined; projectId?: string | undefined };
type Found = { summary: ChatSummary; updatedAt: Date };

/**
 * A page of somebody's chats, newest turn first; of one project's, if asked. The pinned ones of all are no part of
 * the paging: the first page has them, all of them, in front.
 * @throws AppError `invalid_request` for a forged cursor
 */
export async function listChats(userId: string, wish: Wish = {}): Promise<ChatPage> {
  const { cursor, projectId } = wish;
  const paged = and(
    eq(chats.userId, userId),
    projectId ? eq(chats.projectId, projectId) : isNull(chats.pinnedAt),
    after(cursor, chats.updatedAt, chats.id),
  );
  const [pinned, found] = await Promise.all([
    cursor || projectId ? [] : listPinned(userId),
    select(paged, [desc(chats.updatedAt), desc(chats.id)], PAGE_SIZE + 1),
  ]);
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const hasMore = found.length > PAGE_SIZE;
  return {
    chats: [...pinned, ...page].map(({ summary }) => summary),
    nextCursor: hasMore && last ? cursorOf({ at: last.updatedAt, id: last.summary.id }) : null,
  };
}

function listPinned(userId: string): Promise<Found[]> {
  const pinned = and(eq(chats.userId, userId), isNotNull(chats.pinnedAt));
  return select(pinned, [desc(chats.pinnedAt), desc(chats.id)]);
}

/** When each chat's last reply ended: one step in the index of its messages, from the newest on. */
const finishedAt = sql<Date | null>`(
  select ${messages.finishedAt} from ${messages}
  where ${messages.chatId} = ${chats.id} and ${messages.role} = 'assistant'
  order by ${messages.createdAt} desc, ${messages.id} desc limit 1
)`.mapWith(messages.finishedAt);

async function select(where: SQL | undefined, order: SQL[], limit?: number): Promise<Found[]> {
  const query = database()
    .select({ chat: chats, streamingId: messages.id, finishedAt })
    .from(chats)
    .leftJoin(messages, and(eq(messages.chatId, chats.id), eq(messages.status, "streaming")))
    .where(where)
    .orderBy(...order);
  const rows = await (limit ? query.limit(limit) : query);
  return rows.map(({ chat, streamingId, finishedAt }) => ({
    summary: toChatSummary(chat, {
      running: streamingId !== null,
      unread: isUnread(chat, finishedAt),
    }),
    updatedAt: chat.updatedAt,
  }));
}
