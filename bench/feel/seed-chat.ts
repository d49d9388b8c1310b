import type { APIRequestContext } from "@playwright/test";
import postgres from "postgres";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { seededText } from "./seeded-text.ts";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is missing; run this with node bench/run.mjs feel");
const sql = postgres(url, { max: 1, onnotice: () => undefined });

export const closeDatabase = () => sql.end();

const session = z.object({ user: z.object({ id: z.string() }) });

/** A guest in a browser's cookies; gives their id. */
export async function signInBrowser(request: APIRequestContext, app: string): Promise<string> {
  const options = { headers: { origin: app }, data: {} };
  const answer = await request.post(`${app}/api/auth/sign-in/anonymous`, options);
  if (!answer.ok()) throw new Error(`No guest: ${answer.status()}`);
  const found = await request.get(`${app}/api/auth/get-session`);
  return session.parse(await found.json()).user.id;
}

/** A chat of so many messages, straight into the database. @returns its id */
export async function seedChat(userId: string, count: number): Promise<string> {
  const chatId = uuid();
  await sql`insert into chats (id, user_id, title) values (${chatId}, ${userId}, ${`${count} messages`})`;
  let parentId: string | null = null;
  const begun = Date.now() - count * 1_000;
  const rows = [];
  for (let index = 0; index < count; index += 1) {
    const id = uuid();
    rows.push({
      id,
      chat_id: chatId,
      parent_id: parentId,
      role: index % 2 === 0 ? "user" : "assistant",
      parts: sql.json([{ type: "text", text: seededText(index) }]),
      status: "done",
      created_at: new Date(begun + index * 1_000),
    });
    parentId = id;
  }
  await sql`insert into messages ${sql(rows)}`;
  return chatId;
}
