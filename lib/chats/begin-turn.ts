import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { database, type Transaction } from "../db/database";
import { isForeignKeyViolation, isUniqueViolation } from "../db/database-error";
import { chats, type MessageParts, type MessageRow, messages } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import type { ToolKind } from "../tool-kinds";
import { isStrangersSession, refuseMissing } from "./attachments";
import { askedIn, titleFromText } from "./chat-title";
import { chatNotFound } from "./find-chat";
import { beginInProject } from "./projects";

export type Turn = {
  userId: string;
  chatId: string;
  /** The person's message; for a retry, the one that is answered again. */
  message: { id: string; parts: MessageParts };
  /**
   * The reply that the person answers, as their page knows it: another than the last one makes a branch. null stands
   * for the beginning of the chat, undefined for the end of the branch that is shown.
   */
  parentId?: string | null;
  /** The project of a chat that begins with this turn. */
  projectId?: string | null;
  trigger: "submit-message" | "regenerate-message";
  requestId: string;
  model: string;
  /** What the person has switched off for the reply. */
  withoutTools?: ToolKind[];
};

export type BegunTurn =
  /** A new reply: exactly one caller gets this. */
  | { kind: "begun"; reply: MessageRow; isNewChat: boolean }
  /** The same request came before. */
  | { kind: "known"; reply: MessageRow }
  /** Another reply is being written in this chat. */
  | { kind: "busy"; reply: MessageRow };

/**
 * Makes sure of the chat and its owner, and stores the person's message and an empty reply, or nothing at all.
 * The chat's row is locked first, so turns of one chat come one after the other.
 * @throws AppError `not_found`, also for a project that is not theirs, `invalid_request`, `message_id_reused`,
 *   `unauthenticated`
 */
export async function beginTurn(turn: Turn): Promise<BegunTurn> {
  try {
    return await database().transaction((tx) => begin(tx, turn));
  } catch (cause) {
    if (isForeignKeyViolation(cause)) {
      throw new AppError("unauthenticated", sentence("account.guestEnded"), { cause });
    }
    // One chat's turns come one after the other: the id is that of a turn in another chat.
    if (isUniqueViolation(cause)) throw idReused(cause);
    throw cause;
  }
}

const idReused = (cause?: unknown) =>
  new AppError(
    "message_id_reused",
    "This message or request id was used before for another message; a new one needs a new uuid.",
    { cause },
  );

async function begin(tx: Transaction, turn: Turn): Promise<BegunTurn> {
  const isNewChat = await lockChat(tx, turn);
  const known = await findKnown(tx, turn);
  if (known) return { kind: "known", reply: known };
  const [streaming] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.chatId, turn.chatId), eq(messages.status, "streaming")));
  if (streaming) return { kind: "busy", reply: streaming };
  if (turn.trigger === "submit-message") {
    await refuseMissing(tx, turn, turn.message.parts);
    await storeQuestion(tx, turn);
  }
  return { kind: "begun", reply: await storeReply(tx, turn), isNewChat };
}

/** Creates the chat or takes its lock; says whether it is new. */
async function lockChat(tx: Transaction, turn: Turn): Promise<boolean> {
  const title = titleFromText(askedIn(turn.message.parts));
  const [chat] = await tx
    .insert(chats)
    .values({ id: turn.chatId, userId: turn.userId, title })
    .onConflictDoUpdate({
      target: chats.id,
      set: { updatedAt: sql`now()` },
      setWhere: eq(chats.userId, turn.userId),
    })
    // PostgreSQL leaves xmax at 0 on a row that was inserted, not updated.
    .returning({ isNew: sql<boolean>`xmax = 0` });
  const continuesDeletedChat = chat?.isNew && (turn.parentId || turn.trigger !== "submit-message");
  if (!chat || continuesDeletedChat) throw chatNotFound();
  if (chat.isNew && (await isStrangersSession(tx, turn))) throw chatNotFound();
  if (chat.isNew && turn.projectId) {
    await beginInProject(tx, { id: turn.chatId, userId: turn.userId }, turn.projectId);
  }
  return chat.isNew;
}

/** The reply of an earlier arrival of the same request, or of the same message. */
async function findKnown(tx: Transaction, turn: Turn): Promise<MessageRow | undefined> {
  const [question] = await tx.select().from(messages).where(eq(messages.id, turn.message.id));
  if (question) refuseReuse(question, turn);
  else if (turn.trigger === "regenerate-message") {
    throw new AppError("not_found", sentence("chat.questionNotFound"));
  }
  const known =
    turn.trigger === "submit-message" && question
      ? eq(messages.parentId, question.id)
      : eq(messages.requestId, turn.requestId);
  const [reply] = await tx
    .select()
    .from(messages)
    .where(and(known, eq(messages.chatId, turn.chatId), eq(messages.role, "assistant")))
    .orderBy(desc(messages.createdAt))
    .limit(1);
  return reply;
}

function refuseReuse(question: MessageRow, turn: Turn): void {
  const same =
    question.chatId === turn.chatId &&
    question.role === "user" &&
    isDeepStrictEqual(question.parts, turn.message.parts);
  if (!same) throw idReused();
}

/** @throws AppError `invalid_request` when a message cannot come after the one it names */
async function parentOf(tx: Transaction, turn: Turn): Promise<string | null> {
  if (turn.parentId === undefined) return shownLeafId(tx, turn.chatId);
  if (turn.parentId === null) return null;
  const [parent] = await tx
    .select({ role: messages.role })
    .from(messages)
    .where(and(eq(messages.id, turn.parentId), eq(messages.chatId, turn.chatId)));
  if (parent?.role === "assistant") return turn.parentId;
  throw new AppError(
    "invalid_request",
    "parentId: names no reply of this chat; a message comes after a reply, or with null first.",
  );
}

async function shownLeafId(tx: Transaction, chatId: string): Promise<string | null> {
  const [leaf] = await tx
    .select({ id: messages.id })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(eq(messages.chatId, chatId))
    .orderBy(
      // null, for a chat in which nobody chose a branch, must not come first.
      desc(sql`coalesce(${messages.id} = ${chats.leafId}, false)`),
      desc(messages.createdAt),
      desc(messages.id),
    )
    .limit(1);
  return leaf?.id ?? null;
}

async function storeQuestion(tx: Transaction, turn: Turn): Promise<void> {
  await tx.insert(messages).values({
    id: turn.message.id,
    chatId: turn.chatId,
    parentId: await parentOf(tx, turn),
    role: "user",
    parts: turn.message.parts,
    status: "done",
    createdAt: sql`now()`,
  });
}

async function storeReply(tx: Transaction, turn: Turn): Promise<MessageRow> {
  const [reply] = await tx
    .insert(messages)
    .values({
      id: uuid(),
      chatId: turn.chatId,
      parentId: turn.message.id,
      role: "assistant",
      parts: [],
      status: "streaming",
      requestId: turn.requestId,
      streamId: uuid(),
      model: turn.model,
      withoutTools: turn.withoutTools,
      // now() stands still in a transaction; a reply comes after its question.
      createdAt: sql`now() + interval '1 millisecond'`,
    })
    .returning();
  if (!reply) throw new Error("INSERT gave no row back");
  // What was just written is what is shown, in every tab and after a reload.
  await tx.update(chats).set({ leafId: reply.id }).where(eq(chats.id, turn.chatId));
  return reply;
}
