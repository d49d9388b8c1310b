import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { type MessageParts, type MessageStatus, messages, type TokenUsage } from "../db/schema";
import type { PublicError } from "../errors";

export type FinishedReply = {
  id: string;
  epoch: number;
  parts: MessageParts;
  status: Exclude<MessageStatus, "streaming">;
  usage?: TokenUsage;
  error?: PublicError;
};

/**
 * The one write that ends a reply. Only the epoch that owns it, and only once:
 * a process that was replaced, and a chat that was deleted meanwhile, match no row.
 * @returns whether this call ended it
 */
export async function finishReply(reply: FinishedReply): Promise<boolean> {
  const rows = await database()
    .update(messages)
    .set({
      parts: reply.parts,
      status: reply.status,
      usage: reply.usage ?? null,
      error: reply.error ?? null,
      finishedAt: new Date(),
    })
    .where(
      and(
        eq(messages.id, reply.id),
        eq(messages.epoch, reply.epoch),
        eq(messages.status, "streaming"),
      ),
    )
    .returning({ id: messages.id });
  return rows.length > 0;
}
