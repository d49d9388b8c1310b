import "server-only";
import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { database } from "../db/database";
import { chats, images } from "../db/schema";
import { log } from "../log";

/** Longer than anybody leaves a draft with an image in it before its chat's first message is sent. */
const KEPT_DAYS = 7;
const LOOK_EVERY_MS = 60 * 60 * 1000;
/** An image has up to 5 MB: what one look deletes must not keep the database busy. */
const AT_MOST = 200;

/** Deletes the oldest images of chats that were never begun. @returns how many: at most 200, the rest next time */
export async function forgetImages(): Promise<number> {
  const itsChat = database().select().from(chats).where(eq(chats.id, images.chatId));
  const old = lt(images.createdAt, sql`now() - ${KEPT_DAYS} * interval '1 day'`);
  const forgotten = database()
    .select({ id: images.id })
    .from(images)
    .where(and(old, notExists(itsChat)))
    .orderBy(images.createdAt)
    .limit(AT_MOST);
  const gone = await database().delete(images).where(inArray(images.id, forgotten)).returning({
    id: images.id,
  });
  return gone.length;
}

/** From the start of this process on, beside other processes that do the same. */
export function keepForgettingImages(): void {
  setInterval(() => void look(), LOOK_EVERY_MS).unref();
  void look();
}

async function look(): Promise<void> {
  try {
    await forgetImages();
  } catch (error) {
    log.warn("Images of chats that were never begun could not be deleted; the next look is soon", {
      error,
    });
  }
}
