import "server-only";
import { findChat } from "../chats/find-chat";
import { currentReply } from "../chats/messages";
import { answered, replyStreams } from "./reply-streams";
import { streamOf } from "./scope";
import { settleReply } from "./settle-reply";

/**
 * Stops the reply that is being written in a chat, wherever it is; what it said stays.
 * @returns whether there was one
 * @throws AppError `not_found`
 */
export async function stopReply(userId: string, chatId: string): Promise<boolean> {
  const chat = await findChat(userId, chatId);
  const reply = await currentReply(chat.id);
  if (reply?.status !== "streaming") return false;
  const stopped = await answered(replyStreams().stop(streamOf(userId, reply)));
  if (!stopped) await settleReply(userId, reply);
  return stopped;
}
