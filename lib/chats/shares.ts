import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { database } from "../db/database";
import { chats, shares } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { findChat } from "./find-chat";

/** Nobody guesses one: 128 bits. */
const ID_BYTES = 16;
/** What else stands in an address was never an id, and may be what PostgreSQL takes for no text. */
const ID = /^[\w-]{22}$/;

/** The link to a chat, for its owner; null when it is not shared. @throws AppError `not_found` */
export async function findLink(userId: string, chatId: string): Promise<string | null> {
  await findChat(userId, chatId);
  const [share] = await database()
    .select({ id: shares.id })
    .from(shares)
    .where(eq(shares.chatId, chatId));
  return share?.id ?? null;
}

/** Shares a chat: from now on whoever knows the id may read it. Shared already, it keeps its link. @throws AppError `not_found` */
export async function shareChat(userId: string, chatId: string): Promise<string> {
  await findChat(userId, chatId);
  const id = randomBytes(ID_BYTES).toString("base64url");
  const [share] = await database()
    .insert(shares)
    .values({ id, chatId })
    .onConflictDoUpdate({ target: shares.chatId, set: { chatId } })
    .returning({ id: shares.id });
  return share?.id ?? id;
}

/** Ends the sharing of a chat; a new link is another one. @throws AppError `not_found` */
export async function revokeShare(userId: string, chatId: string): Promise<void> {
  await findChat(userId, chatId);
  await database().delete(shares).where(eq(shares.chatId, chatId));
}

export type SharedOf = { userId: string; chatId: string; title: string };

/** What a link leads to. @throws AppError `not_found`, in the same words for a revoked link and for none */
export async function findShare(id: string): Promise<SharedOf> {
  const found = ID.test(id) ? await sharedBy(id) : undefined;
  if (found) return found;
  throw new AppError("not_found", sentence("chat.linkNotFound"));
}

async function sharedBy(id: string): Promise<SharedOf | undefined> {
  const [found] = await database()
    .select({ userId: chats.userId, chatId: chats.id, title: chats.title })
    .from(shares)
    .innerJoin(chats, eq(chats.id, shares.chatId))
    .where(eq(shares.id, id));
  return found;
}
