import "server-only";
import { findChat } from "./find-chat";
import { shownPath, siblingsAlong } from "./message-path";
import { listMessages } from "./messages";
import { toChatMessage } from "./to-chat-message";
import { isUnread, toChatSummary } from "./to-chat-summary";
import type { ChatView } from "./types";

/** A chat with the branch that is shown. @throws AppError `not_found` */
export async function getChat(userId: string, chatId: string): Promise<ChatView> {
  const chat = await findChat(userId, chatId);
  const rows = await listMessages(chatId);
  const running = rows.some((row) => row.status === "streaming");
  const lastReply = rows.findLast(({ role }) => role === "assistant");
  const unread = isUnread(chat, lastReply?.finishedAt);
  const path = shownPath(rows, chat.leafId);
  return {
    chat: toChatSummary(chat, { running, unread }),
    messages: path.map(toChatMessage),
    siblings: siblingsAlong(rows, path),
  };
}
