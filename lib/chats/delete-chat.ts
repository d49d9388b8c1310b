import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { chats } from "../db/schema";
import { chatNotFound } from "./find-chat";

/** Removes a chat and, by cascade, its messages. @throws AppError `not_found` */
export async function deleteChat(userId: string, chatId: string): Promise<void> {
  const rows = await database()
    .delete(chats)
    .where(and(eq(chats.id, chatId), eq(chats.userId, userId)))
    .returning({ id: chats.id });
  if (rows.length === 0) throw chatNotFound();
}
