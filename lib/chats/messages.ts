import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { database } from "../db/database";
import { chats, type MessageRow, messages } from "../db/schema";

/** All messages of a chat, every branch, oldest first. */
export function listMessages(chatId: string): Promise<MessageRow[]> {
  return database()
    .select()
    .from(messages)
    .where(eq(messages.chatId, chatId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

async function first(query: Promise<MessageRow[]>): Promise<MessageRow | undefined> {
  return (await query)[0];
}

/** The reply that was begun last. */
export function newestReply(chatId: string): Promise<MessageRow | undefined> {
  return first(
    database()
      .select()
      .from(messages)
      .where(and(eq(messages.chatId, chatId), eq(messages.role, "assistant")))
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(1),
  );
}

export function replyByStream(chatId: string, streamId: string): Promise<MessageRow | undefined> {
  return first(
    database()
      .select()
      .from(messages)
      .where(and(eq(messages.streamId, streamId), eq(messages.chatId, chatId))),
  );
}

export function replyByRequest(chatId: string, requestId: string): Promise<MessageRow | undefined> {
  return first(
    database()
      .select()
      .from(messages)
      .where(and(eq(messages.requestId, requestId), eq(messages.chatId, chatId))),
  );
}

export function messageById(id: string): Promise<MessageRow | undefined> {
  return first(database().select().from(messages).where(eq(messages.id, id)));
}

/** Some of the replies that have no end yet, of everybody, oldest first. */
export function listStreaming(limit = 100): Promise<{ userId: string; reply: MessageRow }[]> {
  return database()
    .select({ userId: chats.userId, reply: messages })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(eq(messages.status, "streaming"))
    .orderBy(asc(messages.createdAt))
    .limit(limit);
}
