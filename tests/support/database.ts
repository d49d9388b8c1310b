import { asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { user } from "@/lib/db/auth-schema";
import { messages } from "@/lib/db/schema";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is missing; run the tests with npm test");

/** The test's own look into the database, beside the app's. */
export const testSql = postgres(url, { max: 2, onnotice: () => undefined });
export const testDatabase = drizzle(testSql);

export function rowsOf(chatId: string) {
  return testDatabase
    .select()
    .from(messages)
    .where(eq(messages.chatId, chatId))
    .orderBy(asc(messages.createdAt));
}

export async function makeUser(): Promise<string> {
  const id = crypto.randomUUID();
  await testDatabase.insert(user).values({ id, name: "Guest", email: `${id}@example.invalid` });
  return id;
}

/** The text of a message's parts. */
export function textOf(parts: { type: string; text?: unknown }[]): string {
  return parts.map((part) => (part.type === "text" ? String(part.text) : "")).join("");
}
