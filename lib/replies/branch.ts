import "server-only";
import { pathTo } from "../chats/message-path";
import { listMessages } from "../chats/messages";
import { toChatMessage } from "../chats/to-chat-message";
import type { ChatMessage } from "../chats/types";
import type { MessageRow } from "../db/schema";

/** What a reply answers: its branch up to the person's message, without replies that never said anything. */
export async function branchOf(reply: MessageRow): Promise<ChatMessage[]> {
  const rows = await listMessages(reply.chatId);
  return pathTo(rows, reply.parentId ?? reply.id)
    .filter((row) => row.id !== reply.id && row.parts.length > 0)
    .map(toChatMessage);
}
