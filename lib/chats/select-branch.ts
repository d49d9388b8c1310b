import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { notices } from "../notices/process-notices";
import { chatNotFound, findChat } from "./find-chat";
import { newestLeafBelow, shownPath, siblingsAlong } from "./message-path";
import { listNodes } from "./messages";
import type { ShownBranch } from "./types";

export const branchChoice = z.object({ messageId: z.uuid("is not the id of a message") });

/**
 * Shows the branch that goes through a message, up to where it was written to last, on all of its owner's pages.
 * @throws AppError `not_found`, `reply_in_progress` while the branch that is shown is being written to
 */
export async function selectBranch(
  userId: string,
  chatId: string,
  messageId: string,
): Promise<void> {
  await database().transaction(async (tx) => {
    // Its row is locked, so that no turn begins in between.
    const [chat] = await tx
      .select({ id: chats.id })
      .from(chats)
      .where(and(eq(chats.id, chatId), eq(chats.userId, userId)))
      .for("update");
    if (!chat) throw chatNotFound();
    const rows = await listNodes(tx, chatId);
    if (rows.some(({ status }) => status === "streaming")) {
      throw new AppError("reply_in_progress", sentence("reply.versionsLocked"));
    }
    const leaf = newestLeafBelow(rows, messageId);
    if (!leaf) throw new AppError("not_found", sentence("chat.messageNotFound"));
    await tx.update(chats).set({ leafId: leaf.id }).where(eq(chats.id, chatId));
  });
  notices().announce(userId, { type: "chat-changed", chatId });
}

/** The branch that is shown, without the messages themselves. @throws AppError `not_found` */
export async function shownBranch(userId: string, chatId: string): Promise<ShownBranch> {
  const chat = await findChat(userId, chatId);
  const rows = await listNodes(database(), chatId);
  const path = shownPath(rows, chat.leafId);
  return { leafId: path.at(-1)?.id ?? null, siblings: siblingsAlong(rows, path) };
}
