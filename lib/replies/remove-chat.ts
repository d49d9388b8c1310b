import "server-only";
import { deleteChat } from "../chats/delete-chat";
import { notices } from "../notices/process-notices";
import { stopReply } from "./stop-reply";

/** Deletes a chat; a reply that is being written in it is stopped first. @throws AppError `not_found` */
export async function removeChat(userId: string, chatId: string): Promise<void> {
  await stopReply(userId, chatId);
  await deleteChat(userId, chatId);
  notices().announce(userId, { type: "chat-deleted", chatId });
}
