import "server-only";
import { and, desc, eq, ilike } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats } from "../db/schema";
import { typedText } from "../storable-text";
import { after, cursorOf } from "./cursor";
import { searchMessages } from "./search-messages";
import { patternOf, wordsIn } from "./search-words";
import { rangesIn, snippetOf } from "./snippet";
import type { SearchHit, SearchPage } from "./types";

const PAGE_SIZE = 20;
const MAX_QUERY_LENGTH = 200;

export const searchQuery = typedText("is missing; say what to look for").pipe(
  z
    .string()
    .min(1, "is empty; say what to look for")
    .max(MAX_QUERY_LENGTH, `is longer than ${MAX_QUERY_LENGTH} characters`),
);

type Wish = { query: string; cursor?: string | undefined };
type Found = { hit: SearchHit; at: Date; id: string };

/**
 * Where words stand in somebody's own chats, in titles and in messages, newest first. Quotes, `or` and `-` mean what
 * they do in a search engine; the last word may be unfinished.
 * @throws AppError `invalid_request` for a forged cursor
 */
export async function searchChats(userId: string, { query, cursor }: Wish): Promise<SearchPage> {
  const pattern = patternOf(wordsIn(query));
  const both = await Promise.all([
    findTitles(userId, { query, cursor }),
    findMessages(userId, { query, cursor }, pattern),
  ]);
  const found = both.flat().sort(newestFirst);
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    hits: page.map(({ hit }) => hit),
    nextCursor: found.length > PAGE_SIZE && last ? cursorOf(last) : null,
  };
}

const newestFirst = (a: Found, b: Found) =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

async function findMessages(
  userId: string,
  wish: Wish,
  pattern: RegExp | undefined,
): Promise<Found[]> {
  const rows = await searchMessages({ userId, ...wish, limit: PAGE_SIZE + 1 });
  return rows.map(({ id, texts, createdAt, ...row }) => ({
    hit: {
      ...row,
      messageId: id,
      createdAt: createdAt.toISOString(),
      ...snippetOf(texts.join("\n"), pattern),
    },
    at: createdAt,
    id,
  }));
}

const like = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** A title is short: its words are found wherever they stand, also inside of others. */
async function findTitles(userId: string, { query, cursor }: Wish): Promise<Found[]> {
  const words = query.split(/[\s"]+/).filter(Boolean);
  if (words.length === 0) return [];
  const rows = await database()
    .select({ id: chats.id, title: chats.title, updatedAt: chats.updatedAt })
    .from(chats)
    .where(
      and(
        eq(chats.userId, userId),
        ...words.map((word) => ilike(chats.title, like(word))),
        after(cursor, chats.updatedAt, chats.id),
      ),
    )
    .orderBy(desc(chats.updatedAt), desc(chats.id))
    .limit(PAGE_SIZE + 1);
  const pattern = new RegExp(words.map(literal).join("|"), "giu");
  return rows.map(({ id, title, updatedAt }) => ({
    hit: {
      chatId: id,
      title,
      messageId: null,
      role: null,
      createdAt: updatedAt.toISOString(),
      snippet: title,
      marks: rangesIn(title, pattern),
    },
    at: updatedAt,
    id,
  }));
}
