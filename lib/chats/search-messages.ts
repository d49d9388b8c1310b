import "server-only";
import { and, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { database } from "../db/database";
import { chats, messages, wordsOf } from "../db/schema";
import { after } from "./cursor";
import { isUnfinished, signsApart } from "./search-words";

/** Whose messages, with which words, how many at most. */
export type MessageSearch = {
  userId: string;
  query: string;
  cursor?: string | undefined;
  limit: number;
};

/**
 * Of the newest messages, so many are read word by word before the index is asked: a word that stands in one message
 * of five is found in these, and the index would give a fifth of all messages to sort.
 */
const RECENT_MESSAGES = 100;
/** More for a phrase, which stands in fewer messages than its words, that may be in almost all: an eighth of a ms each. */
const RECENT_FOR_PHRASE = 250;
const RECENT_CHATS = 12;

/**
 * The index does not know which word follows which: for a phrase, the newest messages that have all its words are
 * read, and no more, for two common words stand together in most.
 */
const MOST_READ = 400;

/** Words alone, which the index knows. */
const isPlain = (query: string) => /^[\p{L}\p{M}\p{N}_\s]+$/u.test(query);

/** A query as typed, its last word as the beginning of one. */
function toQuery(query: string): SQL {
  const whole = sql`websearch_to_tsquery('simple', ${query})`;
  if (!isUnfinished(query)) return whole;
  // As text a query ends in the last word's quote, in a bracket after an excluded phrase, or is empty.
  return sql`regexp_replace(${whole}::text, '''$', ''':*')::tsquery`;
}

const matches = (parts: AnyPgColumn, query: string) => sql`${wordsOf(parts)} @@ ${toQuery(query)}`;

/** The texts alone leave the database: what tools said can be a thousand times as long. */
const texts = sql<
  string[]
>`jsonb_path_query_array(${messages.parts}, '$[*] ? (@.type == "text").text')`;

type Reader = Pick<ReturnType<typeof database>, "select">;

/** The rows of a few messages that were found, newest first. */
function rowsOf(reader: Reader, found: ReturnType<typeof foundRecently | typeof foundByWords>) {
  return reader
    .select({
      id: messages.id,
      chatId: messages.chatId,
      title: chats.title,
      role: messages.role,
      createdAt: messages.createdAt,
      texts,
    })
    .from(found)
    .innerJoin(messages, eq(messages.id, found.id))
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .orderBy(desc(messages.createdAt), desc(messages.id));
}

/** Every word of the query, wherever it stands: what the index knows without reading a message. */
function toWords(query: string): SQL {
  const withoutPhrases = query.replace(/(^|\s)-"[^"]*"?/g, "$1");
  return sql`regexp_replace(${toQuery(withoutPhrases)}::text, '<(-|\\d+)>', '&', 'g')::tsquery`;
}

function foundByWords(reader: Reader, { userId, query, cursor, limit }: MessageSearch) {
  const candidates = reader
    .select({ id: messages.id, createdAt: messages.createdAt, parts: messages.parts })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(
      and(
        eq(chats.userId, userId),
        sql`${wordsOf(messages.parts)} @@ ${toWords(query)}`,
        after(cursor, messages.createdAt, messages.id),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(isPlain(query) ? limit : MOST_READ)
    .as("candidates");
  return reader
    .select({ id: candidates.id })
    .from(candidates)
    .where(isPlain(query) ? undefined : matches(candidates.parts, query))
    .orderBy(desc(candidates.createdAt), desc(candidates.id))
    .limit(limit)
    .as("found");
}

function foundRecently(reader: Reader, { userId, query, limit }: MessageSearch) {
  const newest = reader
    .select({ id: chats.id })
    .from(chats)
    .where(eq(chats.userId, userId))
    .orderBy(desc(chats.updatedAt), desc(chats.id));
  // No message is newer than its chat's last turn: what is newer than the next chat's is newer than all the rest.
  const rest = sql`(
    select ${chats.updatedAt} + interval '1 ms' from ${chats} where ${chats.userId} = ${userId}
    order by ${chats.updatedAt} desc, ${chats.id} desc limit 1 offset ${RECENT_CHATS}
  )`;
  const recent = reader
    .select({ id: messages.id, createdAt: messages.createdAt, parts: messages.parts })
    .from(messages)
    .where(
      and(
        inArray(messages.chatId, newest.limit(RECENT_CHATS)),
        gt(messages.createdAt, sql`coalesce(${rest}, '-infinity')`),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(isPlain(query) ? RECENT_MESSAGES : RECENT_FOR_PHRASE)
    .as("recent");
  return reader
    .select({ id: recent.id })
    .from(recent)
    .where(matches(recent.parts, query))
    .orderBy(desc(recent.createdAt), desc(recent.id))
    .limit(limit)
    .as("found");
}

export type FoundMessage = Awaited<ReturnType<typeof rowsOf>>[number];

/** What the index knows, as a query. */
export function messagesByWords(reader: Reader, search: MessageSearch) {
  return rowsOf(reader, foundByWords(reader, search));
}

/** Makes the planner take the index: it does not know what it costs to read every message word by word. */
export const byIndex = sql`set local enable_seqscan = off`;

/** Messages that hold the words of a query, newest first. */
export async function searchMessages(wish: MessageSearch): Promise<FoundMessage[]> {
  const search = { ...wish, query: signsApart(wish.query) };
  if (!search.cursor) {
    const recent = await rowsOf(database(), foundRecently(database(), search));
    if (recent.length >= search.limit) return recent;
  }
  return database().transaction(async (tx) => {
    await tx.execute(byIndex);
    return messagesByWords(tx, search);
  });
}
