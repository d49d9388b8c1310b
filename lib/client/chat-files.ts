import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { ChatRequestError } from "./chat-error";
import { ensureGuest } from "./guest";

/** The server takes no larger file. */
const MAX_BYTES = 16_000_000;

export type ExportFormat = "markdown" | "json";

const refuse = (message: string) => new ChatRequestError({ code: "invalid_request", message });

/** Has the browser keep what is there as a file, under the name that the server gives it. */
function download(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

export function downloadChat(chatId: string, format: ExportFormat): void {
  download(`/api/chats/${chatId}/export?format=${format}`);
}

export function downloadAllChats(): void {
  download("/api/export");
}

async function contentOf(file: File): Promise<object> {
  if (file.size > MAX_BYTES) throw refuse("This file is too large: at most 16 MB are taken.");
  try {
    const content: unknown = JSON.parse(await file.text());
    if (isRecord(content)) return content;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw refuse("This is not a chat that was exported here as JSON.");
}

/** Makes a chat of a file. @returns its id @throws ChatRequestError */
export async function importChat(file: File): Promise<string> {
  const body = await contentOf(file);
  await ensureGuest();
  const answer = await callApi("/api/chats/import", { method: "POST", body });
  if (isRecord(answer) && typeof answer.id === "string") return answer.id;
  throw new ChatRequestError({ code: "unknown", message: "The server's answer makes no sense." });
}
