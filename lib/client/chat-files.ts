import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { type ChatFailure, ChatRequestError, toChatFailure } from "./chat-error";
import { ensureGuest } from "./guest";
import { ownError } from "./resuming-transport/public-error";

/** All chats in one file; the server takes 16 MB of a single one. */
const MAX_MB = 256;
const FORMAT_OF_ALL = "holdfast-chats";

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

async function contentOf(file: File): Promise<Record<string, unknown>> {
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

/** A file holds one chat, or all that somebody exported. */
const chatsIn = (content: Record<string, unknown>): unknown[] =>
  content.format === FORMAT_OF_ALL && Array.isArray(content.chats) ? content.chats : [content];

async function importOne(body: unknown): Promise<string> {
  if (!isRecord(body)) {
    throw new ChatRequestError(ownError("invalid_request", "page.notAnExport"));
  }
  const answer = await callApi("/api/chats/import", { method: "POST", body });
  if (isRecord(answer) && typeof answer.id === "string") return answer.id;
  throw new ChatRequestError(ownError("unknown", "page.strangeAnswer"));
}

export type Imported = {
  /** Of the chats that were made, in the order of the file. */
  ids: string[];
  /** Why each of the others was not. */
  failures: ChatFailure[];
};

/**
 * Makes chats of a file, the last one first, so that they keep their order in the list. One that is refused keeps no
 * other from coming in.
 * @throws ChatRequestError when the file is no export of ours
 */
export async function importChats(file: File): Promise<Imported> {
  const chats = chatsIn(await contentOf(file));
  await ensureGuest();
  const ids: string[] = [];
  const failures: ChatFailure[] = [];
  for (const chat of chats.toReversed()) {
    try {
      ids.unshift(await importOne(chat));
    } catch (error) {
      failures.unshift(toChatFailure(error));
    }
  }
  return { ids, failures };
}
