import "server-only";
import type { ChatRow, MessageRow } from "../../db/schema";
import { findChat } from "../find-chat";
import { shownPath } from "../message-path";
import { listMessages } from "../messages";
import { FORMAT, VERSION } from "./chat-file";
import { chatMarkdown } from "./chat-markdown";

type Wish = {
  format: "markdown" | "json";
  /** What to call a chat that has no title, in the language of who reads it. */
  untitled: string;
};
export type ExportedFile = { name: string; mediaType: string; text: string };

function fileMessage(row: MessageRow) {
  const { id, parentId, role, status, parts, model, usage, error, vote } = row;
  const times = { createdAt: row.createdAt, finishedAt: row.finishedAt };
  return { id, parentId, role, status, parts, model, usage, error, vote, ...times };
}

/** All branches, with what was called and thought; of what was attached the names. */
export function chatJson(chat: ChatRow, rows: MessageRow[]): string {
  const { title, createdAt, leafId } = chat;
  const head = { format: FORMAT, version: VERSION, title, createdAt, leafId };
  return JSON.stringify({ ...head, messages: rows.map(fileMessage) }, null, 2);
}

/** A chat as a file: for reading the branch that is shown, or the whole to be imported again. @throws AppError `not_found` */
export async function exportChat(
  userId: string,
  chatId: string,
  { format, untitled }: Wish,
): Promise<ExportedFile> {
  const chat = await findChat(userId, chatId);
  const rows = await listMessages(chatId);
  const title = chat.title || untitled;
  if (format === "json") {
    return {
      name: `${title}.json`,
      mediaType: "application/json",
      text: chatJson(chat, rows),
    };
  }
  const text = chatMarkdown(title, shownPath(rows, chat.leafId));
  return { name: `${title}.md`, mediaType: "text/markdown", text };
}
