import { toChatFailure } from "./chat-error";
import { loadChat } from "./load-chat";

/** Whether the server has a chat; as long as it cannot be asked, it has. */
export async function isThere(chatId: string): Promise<boolean> {
  try {
    await loadChat(chatId);
    return true;
  } catch (error) {
    return toChatFailure(error).code !== "not_found";
  }
}
