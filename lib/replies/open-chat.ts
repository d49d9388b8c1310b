import "server-only";
import { getChat } from "../chats/get-chat";
import { currentReply } from "../chats/messages";
import type { ChatView } from "../chats/types";
import { settleReply } from "./settle-reply";

/** A chat for its page; a reply that lost its producer is settled first. @throws AppError `not_found` */
export async function openChat(userId: string, chatId: string): Promise<ChatView> {
  const view = await getChat(userId, chatId);
  if (!view.chat.running) return view;
  const reply = await currentReply(chatId);
  const settled = reply && (await settleReply(userId, reply));
  return settled ? getChat(userId, chatId) : view;
}
