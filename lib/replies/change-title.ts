import "server-only";
import { renameChat } from "../chats/rename-chat";
import { notices } from "../notices/process-notices";

/** Names a chat, on all of its owner's open pages. @throws AppError `not_found` */
export async function changeTitle(userId: string, chatId: string, title: string): Promise<void> {
  await renameChat(userId, chatId, title);
  notices().announce(userId, { type: "chat-changed", chatId });
}
