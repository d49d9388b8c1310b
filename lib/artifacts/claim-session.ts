import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifactSessions, chats } from "../db/schema";
import type { Holder } from "./contract";
import { artifactNotFound } from "./find-artifact";

/**
 * Locks a session for saving, and first makes it the holder's when nobody has it. Who has a session never changes, not
 * even when somebody else makes a chat of this id later: that would hand over what is in it.
 * @throws AppError `not_found` when it, or the chat of this id, is somebody else's
 */
export async function claimSession(tx: Transaction, { userId, sessionId }: Holder): Promise<void> {
  const [locked] = await lock(tx, sessionId);
  if (locked) return refuseStranger(locked.userId, userId);
  const [chat] = await tx
    .select({ userId: chats.userId })
    .from(chats)
    .where(eq(chats.id, sessionId));
  if (chat) refuseStranger(chat.userId, userId);
  await tx.insert(artifactSessions).values({ id: sessionId, userId }).onConflictDoNothing();
  const [claimed] = await lock(tx, sessionId);
  refuseStranger(claimed?.userId, userId);
}

function lock(tx: Transaction, sessionId: string) {
  return tx
    .select({ userId: artifactSessions.userId })
    .from(artifactSessions)
    .where(eq(artifactSessions.id, sessionId))
    .for("update");
}

function refuseStranger(owner: string | undefined, userId: string): void {
  if (owner !== userId) throw artifactNotFound();
}
