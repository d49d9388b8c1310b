import { callApi } from "./api";

/** Asks the server to go on with a reply that was cut short. @throws ChatRequestError */
export async function continueReply(chatId: string, messageId: string): Promise<void> {
  await callApi(`/api/chat/${chatId}/continue`, { method: "POST", body: { messageId } });
}
