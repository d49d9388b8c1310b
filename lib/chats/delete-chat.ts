import "server-only";
import { and, eq } from "drizzle-orm";
import { deleteSessions, forgetSets } from "../artifacts/delete-sessions";
import { database } from "../db/database";
import { chats, images } from "../db/schema";
import { chatNotFound } from "./find-chat";

/**
 * Removes a chat, by cascade its messages, and with it its artifacts and images: all or nothing.
 * @throws AppError `not_found`
 */
export async function deleteChat(userId: string, chatId: string): Promise<void> {
  const sets = await database().transaction(async (tx) => {
    const rows = await tx
      .delete(chats)
      .where(and(eq(chats.id, chatId), eq(chats.userId, userId)))
      .returning({ id: chats.id });
    if (rows.length === 0) throw chatNotFound();
    await tx.delete(images).where(and(eq(images.chatId, chatId), eq(images.userId, userId)));
    return deleteSessions(tx, userId, [chatId]);
  });
  await forgetSets(sets);
}
