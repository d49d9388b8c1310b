import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { type MessageRow, messages } from "@/lib/db/schema";

export type OwnDatabase = {
  url: string;
  rowsOf(chatId: string): Promise<MessageRow[]>;
  /** Drops it, whoever is connected. */
  drop(): Promise<void>;
};

const connect = (url: string) => postgres(url, { max: 2, onnotice: () => undefined });

/** A database of one test's own beside that of DATABASE_URL: its servers look after no replies but their own. */
export async function createOwnDatabase(): Promise<OwnDatabase> {
  const given = process.env.DATABASE_URL;
  if (!given) throw new Error("DATABASE_URL is missing; run the tests with npm test");
  const name = `chaos_${randomUUID().replaceAll("-", "")}`;
  const admin = connect(given);
  await admin`create database ${admin(name)}`;
  const url = new URL(given);
  url.pathname = `/${name}`;
  const sql = connect(url.href);
  const database = drizzle(sql);
  await migrate(database, { migrationsFolder: "drizzle" });
  return {
    url: url.href,
    rowsOf: (chatId) =>
      database
        .select()
        .from(messages)
        .where(eq(messages.chatId, chatId))
        .orderBy(asc(messages.createdAt)),
    async drop() {
      await sql.end();
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}
