import "server-only";
import { and, desc, eq, ilike, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats, messages, wordsOf } from "../db/schema";
import { after, cursorOf } from "./cursor";
import { patternOf, wordsIn } from "./search-words";
import { rangesIn, snippetOf } from "./snippet";
import type { SearchHit, SearchPage } from "./types";

const PAGE_SIZE = 20;
const MAX_QUERY_LENGTH = 200;

export const searchQuery = z
  .string("is missing; say what to look for")
  .transform((text) => text.replaceAll("\0", "").toWellFormed().trim())
  .pipe(
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

/** A query as typed, its last word as the beginning of one. */
function toQuery(query: string): SQL {
  const typed = sql`websearch_to_tsquery('simple', ${query})::text`;
  // As text a query ends in the last word's quote, in a bracket after an excluded phrase, or is empty.
  return sql`regexp_replace(${typed}, '''$', ''':*')::tsquery`;
}

/** The texts alone leave the database: what tools said can be a thousand times as long. */
const texts = sql<
  string[]
>`jsonb_path_query_array(${messages.parts}, '$[*] ? (@.type == "text").text')`;

/** The messages that hold the words, newest first: one more than fit on a page. */
export function messagesWith(userId: string, { query, cursor }: Wish) {
  return database()
    .select({
      id: messages.id,
      chatId: messages.chatId,
      title: chats.title,
      role: messages.role,
      createdAt: messages.createdAt,
      texts,
    })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(
      and(
        eq(chats.userId, userId),
        sql`${wordsOf(messages.parts)} @@ ${toQuery(query)}`,
        after(cursor, messages.createdAt, messages.id),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(PAGE_SIZE + 1);
}

async function findMessages(
  userId: string,
  wish: Wish,
  pattern: RegExp | undefined,
): Promise<Found[]> {
  const rows = await messagesWith(userId, wish);
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
