import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats, messages } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";

export const vote = z.object({
  vote: z.union([z.literal(1), z.literal(-1), z.null()], "is not 1, -1 or null"),
});

export type Vote = z.infer<typeof vote>["vote"];

/** Keeps what its person thinks of a reply; null takes it back. @throws AppError `not_found` */
export async function voteOn(userId: string, messageId: string, value: Vote): Promise<void> {
  const own = database().select({ id: chats.id }).from(chats).where(eq(chats.userId, userId));
  const rows = await database()
    .update(messages)
    .set({ vote: value })
    .where(
      and(
        eq(messages.id, messageId),
        eq(messages.role, "assistant"),
        inArray(messages.chatId, own),
      ),
    )
    .returning({ id: messages.id });
  if (rows.length > 0) return;
  throw new AppError("not_found", sentence("chat.replyNotFound"));
}
