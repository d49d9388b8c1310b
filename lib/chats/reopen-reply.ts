import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { database, type Transaction } from "../db/database";
import { chats, type MessageRow, messages } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { chatNotFound } from "./find-chat";
import { shownPath } from "./message-path";
import { listNodes } from "./messages";

/**
 * Makes a reply that ended too early a running one again: a new stream, the next epoch, the same message.
 * @throws AppError `not_found`, `reply_in_progress`, `invalid_request` when it is whole or not the last of the branch that is shown
 */
export function reopenReply(
  userId: string,
  chatId: string,
  messageId: string,
): Promise<MessageRow> {
  return database().transaction(async (tx) => {
    const [chat] = await tx
      .update(chats)
      .set({ updatedAt: sql`now()` })
      .where(and(eq(chats.id, chatId), eq(chats.userId, userId)))
      .returning({ id: chats.id });
    if (!chat) throw chatNotFound();
    await refuseWhatCannotGoOn(tx, chatId, messageId);
    const [reply] = await tx
      .update(messages)
      .set({
        status: "streaming",
        streamId: uuid(),
        epoch: sql`${messages.epoch} + 1`,
        error: null,
        finishedAt: null,
      })
      .where(eq(messages.id, messageId))
      .returning();
    if (!reply) throw chatNotFound();
    return reply;
  });
}

async function refuseWhatCannotGoOn(
  tx: Transaction,
  chatId: string,
  messageId: string,
): Promise<void> {
  const [{ leafId } = { leafId: null }] = await tx
    .select({ leafId: chats.leafId })
    .from(chats)
    .where(eq(chats.id, chatId));
  const path = shownPath(await listNodes(tx, chatId), leafId);
  const last = path.at(-1);
  if (last?.status === "streaming") {
    throw new AppError("reply_in_progress", sentence("reply.writingAlready"));
  }
  if (last?.id !== messageId || last.role !== "assistant" || last.status === "done") {
    throw new AppError("invalid_request", sentence("reply.notContinuable"));
  }
}
