import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats } from "../db/schema";
import { notices } from "../notices/process-notices";
import { typedText } from "../storable-text";

/** What a file can say: a chat that is untitled there stays so. */
export const titleOrNone = typedText().pipe(z.string().max(200, "is longer than 200 characters"));

export const chatTitle = titleOrNone.pipe(z.string().min(1, "is empty; give the chat a name"));

/** Gives a chat a better title, unless somebody has named it meanwhile. @returns whether it has the title now */
export async function retitleChat(chatId: string, from: string, title: string): Promise<boolean> {
  const [chat] = await database()
    .update(chats)
    .set({ title })
    .where(and(eq(chats.id, chatId), eq(chats.title, from)))
    .returning({ userId: chats.userId });
  if (chat) notices().announce(chat.userId, { type: "chat-changed", chatId });
  return chat !== undefined;
}
