import "server-only";
import { and, desc, eq, lt, or } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats, messages } from "../db/schema";
import { AppError } from "../errors";
import { toChatSummary } from "./to-chat-summary";
import type { ChatPage } from "./types";

const PAGE_SIZE = 30;

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

function parseCursor(cursor: string): [string, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new AppError("invalid_request", "cursor: take it from nextCursor of the page before.", {
      cause,
    });
  }
}

function after(cursor: string | undefined) {
  if (!cursor) return undefined;
  const [time, id] = parseCursor(cursor);
  const updatedAt = new Date(time);
  return or(lt(chats.updatedAt, updatedAt), and(eq(chats.updatedAt, updatedAt), lt(chats.id, id)));
}

/** A page of somebody's chats, newest turn first. @throws AppError `invalid_request` for a forged cursor */
export async function listChats(
  userId: string,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<ChatPage> {
  const rows = await database()
    .select({ chat: chats, streamingId: messages.id })
    .from(chats)
    .leftJoin(messages, and(eq(messages.chatId, chats.id), eq(messages.status, "streaming")))
    .where(and(eq(chats.userId, userId), after(cursor)))
    .orderBy(desc(chats.updatedAt), desc(chats.id))
    .limit(PAGE_SIZE + 1);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1)?.chat;
  const hasMore = rows.length > PAGE_SIZE;
  return {
    chats: page.map(({ chat, streamingId }) => toChatSummary(chat, streamingId !== null)),
    nextCursor: hasMore && last ? cursorOf(last.updatedAt, last.id) : null,
  };
}

function cursorOf(updatedAt: Date, id: string): string {
  return Buffer.from(JSON.stringify([updatedAt.toISOString(), id])).toString("base64url");
}
