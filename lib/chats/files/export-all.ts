import "server-only";
import { desc, eq } from "drizzle-orm";
import { database } from "../../db/database";
import { chats } from "../../db/schema";
import { AppError } from "../../errors";
import { findChat } from "../find-chat";
import { listMessages } from "../messages";
import { VERSION } from "./chat-file";
import { chatJson } from "./export-chat";

const FORMAT_OF_ALL = "holdfast-chats";

async function idsOf(userId: string): Promise<string[]> {
  const rows = await database()
    .select({ id: chats.id })
    .from(chats)
    .where(eq(chats.userId, userId))
    .orderBy(desc(chats.updatedAt), desc(chats.id));
  return rows.map(({ id }) => id);
}

/** A chat that was deleted meanwhile is not in the file. */
async function textOf(userId: string, chatId: string): Promise<string | undefined> {
  try {
    return chatJson(await findChat(userId, chatId), await listMessages(chatId));
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}

/**
 * All of somebody's chats as one JSON text, newest first, each of them as its own export has it. In pieces, of which
 * one chat at a time is in memory.
 */
export async function* exportAll(userId: string): AsyncGenerator<string> {
  const head = { format: FORMAT_OF_ALL, version: VERSION, exportedAt: new Date() };
  yield `${JSON.stringify(head).slice(0, -1)},"chats":[`;
  let comma = "";
  for (const id of await idsOf(userId)) {
    const text = await textOf(userId, id);
    if (text === undefined) continue;
    yield `${comma}\n${text}`;
    comma = ",";
  }
  yield "\n]}\n";
}
