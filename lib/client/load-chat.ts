import type { ChatView } from "../chats/types";
import { callApi } from "./api";
import { ChatRequestError } from "./chat-error";
import { ownError } from "./resuming-transport/public-error";

function isChatView(value: unknown): value is ChatView {
  if (typeof value !== "object" || value === null) return false;
  return (
    "chat" in value && "messages" in value && Array.isArray(value.messages) && "siblings" in value
  );
}

/** A chat as the server has it now. @throws ChatRequestError */
export async function loadChat(chatId: string): Promise<ChatView> {
  const view = await callApi(`/api/chats/${chatId}`);
  if (isChatView(view)) return view;
  throw new ChatRequestError(ownError("unknown", "page.notAChat"));
}
