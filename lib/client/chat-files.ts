import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { ChatRequestError } from "./chat-error";
import { ensureGuest } from "./guest";
import { ownError } from "./resuming-transport/reply-error";

/** The server takes no larger file. */
const MAX_MB = 16;

export type ExportFormat = "markdown" | "json";

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
  if (file.size > MAX_MB * 1_000_000) {
    throw new ChatRequestError(ownError("too_large", "page.importTooLarge", { most: MAX_MB }));
  }
  try {
    const content: unknown = JSON.parse(await file.text());
    if (isRecord(content)) return content;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new ChatRequestError(ownError("invalid_request", "page.notAnExport"));
}

/** Makes a chat of a file. @returns its id @throws ChatRequestError */
export async function importChat(file: File): Promise<string> {
  const body = await contentOf(file);
  await ensureGuest();
  const answer = await callApi("/api/chats/import", { method: "POST", body });
  if (isRecord(answer) && typeof answer.id === "string") return answer.id;
  throw new ChatRequestError(ownError("unknown", "page.strangeAnswer"));
}
