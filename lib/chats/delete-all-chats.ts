import "server-only";
import { and, eq, not, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { deleteSessions, forgetSets } from "../artifacts/delete-sessions";
import { database, type Transaction } from "../db/database";
import { chats, images, type MessageRow, messages } from "../db/schema";

type Deleted = {
  chats: number;
  /** The replies that were being written when their chats went. */
  running: MessageRow[];
};

/** One parameter, for PostgreSQL takes 65,535 at most. */
const anyOf = (column: PgColumn, ids: string[]): SQL =>
  sql`${column} = any(${sql.param(`{${ids.join(",")}}`)}::uuid[])`;

/** What stays: chats that are younger than this by the database's clock, and those that are named. */
export type Spared = { minAgeMs: number; ids: string[] };

const allBut = (userId: string, { minAgeMs, ids }: Spared): SQL | undefined =>
  and(
    eq(chats.userId, userId),
    sql`${chats.createdAt} <= now() - ${minAgeMs} * interval '1 ms'`,
    not(anyOf(chats.id, ids)),
  );

/** The replies that are being written in them. */
export async function listRunning(userId: string, spared: Spared): Promise<MessageRow[]> {
  const rows = await database()
    .select({ reply: messages })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(and(eq(messages.status, "streaming"), allBut(userId, spared)));
  return rows.map(({ reply }) => reply);
}

/** Removes somebody's chats with their messages, artifacts and images: all of them, or none. */
export async function deleteAllChats(userId: string, spared: Spared): Promise<Deleted> {
  const { sets, ...deleted } = await database().transaction((tx) => deleteAll(tx, userId, spared));
  await forgetSets(sets);
  return deleted;
}

async function deleteAll(tx: Transaction, userId: string, spared: Spared) {
  const which = allBut(userId, spared);
  // Locked first, as every turn does: none begins between the look and the end.
  const locked = await tx.select({ id: chats.id }).from(chats).where(which).for("update");
  const ids = locked.map(({ id }) => id);
  if (ids.length === 0) return { chats: 0, running: [], sets: [] };
  const running = await tx
    .select()
    .from(messages)
    .where(and(anyOf(messages.chatId, ids), eq(messages.status, "streaming")));
  await tx.delete(chats).where(anyOf(chats.id, ids));
  await tx.delete(images).where(and(anyOf(images.chatId, ids), eq(images.userId, userId)));
  return { chats: ids.length, running, sets: await deleteSessions(tx, userId, ids) };
}
