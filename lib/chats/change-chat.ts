import "server-only";
import { and, count, eq, isNotNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats, messages } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { notices } from "../notices/process-notices";
import { chatNotFound } from "./find-chat";
import { findProject } from "./projects";
import { chatTitle } from "./rename-chat";

/** They all come with the first page of the list. */
const MOST_PINNED = 100;

export const chatChange = z
  .object({
    title: chatTitle.optional(),
    pinned: z.boolean().optional(),
    /** null takes it out of its project. */
    projectId: z.uuid("is not the id of a project").nullable().optional(),
    /** Its person has looked at it, to the last reply. */
    seen: z.literal(true).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: "Say what to change: title, pinned, projectId or seen.",
  });

export type ChatChange = z.infer<typeof chatChange>;

/**
 * Changes what a chat is called and where it is found, on all of its owner's open pages.
 * @throws AppError `not_found`, also for a project that is not theirs; `limit_reached` for a pin too many
 */
export async function changeChat(
  userId: string,
  chatId: string,
  change: ChatChange,
): Promise<void> {
  if (change.projectId) await findProject(userId, change.projectId);
  if (change.pinned) await refuseTooManyPins(userId, chatId);
  const rows = await database()
    .update(chats)
    .set(valuesOf(change))
    .where(and(eq(chats.id, chatId), eq(chats.userId, userId)))
    .returning({ id: chats.id });
  if (rows.length === 0) throw chatNotFound();
  notices().announce(userId, { type: "chat-changed", chatId });
  if (change.projectId !== undefined) notices().announce(userId, { type: "projects-changed" });
}

function valuesOf({ title, pinned, projectId, seen }: ChatChange) {
  return {
    ...(title !== undefined && { title }),
    // A second pin must not change the order.
    ...(pinned !== undefined && {
      pinnedAt: pinned ? sql`coalesce(${chats.pinnedAt}, now())` : null,
    }),
    ...(projectId !== undefined && { projectId }),
    ...(seen && { seenAt: toTheLastReply }),
  };
}

/** The clock of the server that finished a reply may be ahead of the database's. */
const toTheLastReply = sql`greatest(now(), (
  select max(${messages.finishedAt}) from ${messages} where ${messages.chatId} = ${chats.id}
))`;

async function refuseTooManyPins(userId: string, chatId: string): Promise<void> {
  const others = and(eq(chats.userId, userId), isNotNull(chats.pinnedAt), ne(chats.id, chatId));
  const [row] = await database().select({ pinned: count() }).from(chats).where(others);
  if ((row?.pinned ?? 0) < MOST_PINNED) return;
  throw new AppError("limit_reached", sentence("chat.tooManyPins", { most: MOST_PINNED }));
}
