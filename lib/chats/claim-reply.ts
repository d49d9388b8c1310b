import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { database } from "../db/database";
import { type MessageRow, messages } from "../db/schema";

/**
 * Makes a streaming reply this epoch's own: whatever an older one still writes matches no row.
 * @returns undefined when it has ended, is gone, or a later epoch has it
 */
export async function claimReply(streamId: string, epoch: number): Promise<MessageRow | undefined> {
  const [reply] = await database()
    .update(messages)
    .set({ epoch })
    .where(
      and(
        eq(messages.streamId, streamId),
        eq(messages.status, "streaming"),
        lt(messages.epoch, epoch),
      ),
    )
    .returning();
  return reply;
}
