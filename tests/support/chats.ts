import { v7 as uuid } from "uuid";
import { chats, messages } from "@/lib/db/schema";
import { testDatabase } from "./database";

type MadeChat = { title?: string; updatedAt?: Date; seenAt?: Date };

/** A chat's row, as if it had been begun by the app. */
export async function makeChat(userId: string, made: MadeChat = {}): Promise<string> {
  const id = uuid();
  const { title = "A chat", updatedAt = new Date(), seenAt = updatedAt } = made;
  const row = { id, userId, title, createdAt: updatedAt, updatedAt, seenAt };
  await testDatabase.insert(chats).values(row);
  return id;
}

type MadeMessage = {
  role?: "user" | "assistant";
  status?: "done" | "streaming";
  at?: Date;
  finishedAt?: Date;
  parentId?: string;
};

export async function makeMessage(
  chatId: string,
  text: string,
  made: MadeMessage = {},
): Promise<string> {
  const id = uuid();
  const { role = "user", status = "done", at = new Date(), finishedAt, parentId } = made;
  const streamId = status === "streaming" ? uuid() : null;
  const parts = [{ type: "text" as const, text }];
  const row = { id, chatId, parentId, role, parts, status, streamId, createdAt: at, finishedAt };
  await testDatabase.insert(messages).values(row);
  return id;
}
