import "server-only";
import { v7 as uuid } from "uuid";
import { database } from "../../db/database";
import { chats, type MessageRow, messages } from "../../db/schema";
import { AppError } from "../../errors";
import { type SentenceKey, sentence } from "../../i18n/sentence";
import { notices } from "../../notices/process-notices";
import { newestLeafBelow } from "../message-path";
import type { ChatFile, FileMessage } from "./chat-file";

type NewMessage = typeof messages.$inferInsert;
type Placed = { id: string; role: MessageRow["role"]; at: number };

/** PostgreSQL takes some 65,000 values with a statement. */
const ROWS_A_STATEMENT = 500;

const wrong = (index: number, field: "id" | "parentId", key: SentenceKey) =>
  new AppError("invalid_request", sentence(key, { path: `messages.${index}.${field}` }));

/** A question follows a reply or nothing, a reply its question. @throws AppError `invalid_request` */
function parentOf(message: FileMessage, index: number, placed: Map<string, Placed>) {
  const parent = message.parentId === null ? undefined : placed.get(message.parentId);
  if (message.parentId !== null && !parent) {
    throw wrong(index, "parentId", "import.noParent");
  }
  const isRight = message.role === "user" ? parent?.role !== "user" : parent?.role === "user";
  if (!isRight) throw wrong(index, "parentId", "import.wrongTurn");
  return parent;
}

/** The same tree under new ids; times stay in order and behind us. */
function rowsOf(chatId: string, file: ChatFile): { rows: NewMessage[]; leaf: string | undefined } {
  const placed = new Map<string, Placed>();
  const now = Date.now();
  let latest = 0;
  const rows = file.messages.map((message, index): NewMessage => {
    if (placed.has(message.id)) throw wrong(index, "id", "import.usedTwice");
    const parent = parentOf(message, index, placed);
    latest = Math.min(Math.max(Date.parse(message.createdAt), latest), now);
    const own = { id: uuid(), role: message.role, at: latest };
    placed.set(message.id, own);
    const { parts, model, usage, error, vote, finishedAt, status } = message;
    return {
      ...own,
      chatId,
      parentId: parent?.id ?? null,
      parts,
      // Nobody is writing it any more.
      status: status === "streaming" ? "interrupted" : status,
      ...(message.role === "assistant" && { model, usage, error, vote }),
      createdAt: new Date(latest),
      finishedAt: finishedAt ? new Date(Math.min(Date.parse(finishedAt), now)) : null,
    };
  });
  return { rows, leaf: file.leafId ? placed.get(file.leafId)?.id : undefined };
}

/** Makes a chat of a file, with all its branches. @throws AppError `invalid_request` when it is no tree */
export async function importChat(userId: string, file: ChatFile): Promise<string> {
  const id = uuid();
  const { rows, leaf } = rowsOf(id, file);
  const nodes = rows.map((row) => ({ id: row.id, parentId: row.parentId ?? null }));
  const leafId = (leaf && newestLeafBelow(nodes, leaf)?.id) ?? null;
  await database().transaction(async (tx) => {
    await tx.insert(chats).values({ id, userId, title: file.title, leafId });
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await tx.insert(messages).values(rows.slice(start, start + ROWS_A_STATEMENT));
    }
  });
  notices().announce(userId, { type: "chat-changed", chatId: id });
  return id;
}
