import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { database, type Transaction } from "../db/database";
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

/** The tree of a chat without what its messages say, oldest first. */
export function listNodes(from: Transaction | ReturnType<typeof database>, chatId: string) {
  const { id, parentId, role, status } = messages;
  return from
    .select({ id, parentId, role, status })
    .from(messages)
    .where(eq(messages.chatId, chatId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

/** The reply that is being written; without one the last of the branch that is shown, or else the newest. */
export async function currentReply(chatId: string): Promise<MessageRow | undefined> {
  const [found] = await database()
    .select({ reply: messages })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(and(eq(messages.chatId, chatId), eq(messages.role, "assistant")))
    .orderBy(
      desc(sql`${messages.status} = 'streaming'`),
      // null, for a chat in which nobody chose a branch, must not come first.
      desc(sql`coalesce(${messages.id} = ${chats.leafId}, false)`),
      desc(messages.createdAt),
      desc(messages.id),
    )
    .limit(1);
  return found?.reply;
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
