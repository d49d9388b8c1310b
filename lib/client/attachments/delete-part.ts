import { callApi } from "../api";
import { toChatFailure } from "../chat-error";
import type { AttachmentPart } from "./attachment";

/** Takes what was attached and not sent off the server. What is gone already is fine. @throws ChatRequestError */
export async function deletePart(chatId: string, part: AttachmentPart): Promise<void> {
  const path =
    part.type === "file"
      ? part.url
      : `/api/v1/artifacts/${part.data.artifactId}?sessionId=${chatId}`;
  try {
    await callApi(path, { method: "DELETE" });
  } catch (error) {
    if (toChatFailure(error).code !== "not_found") throw error;
  }
}
