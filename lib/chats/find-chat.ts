import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { type ChatRow, chats } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";

/** The same words for a stranger's chat and for none at all. */
export const chatNotFound = () => new AppError("not_found", sentence("chat.notFound"));

/** @throws AppError `not_found` for a chat that is not there or not theirs. */
export async function findChat(userId: string, chatId: string): Promise<ChatRow> {
  const [chat] = await database()
    .select()
    .from(chats)
    .where(and(eq(chats.id, chatId), eq(chats.userId, userId)));
  if (!chat) throw chatNotFound();
  return chat;
}
