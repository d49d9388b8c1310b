import { callApi } from "../api";
import type { AttachmentPart } from "./attachment";

/** Takes what was attached and not sent off the server. @throws ChatRequestError */
export async function deletePart(chatId: string, part: AttachmentPart): Promise<void> {
  const path =
    part.type === "file"
      ? part.url
      : `/api/v1/artifacts/${part.data.artifactId}?sessionId=${chatId}`;
  await callApi(path, { method: "DELETE" });
}
