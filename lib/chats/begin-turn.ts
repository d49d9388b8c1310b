import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { database, type Transaction } from "../db/database";
import { isForeignKeyViolation } from "../db/database-error";
import { chats, type MessageParts, type MessageRow, messages } from "../db/schema";
import { AppError } from "../errors";
import { isStrangersSession, refuseMissing } from "./attachments";
import { askedIn, titleFromText } from "./chat-title";
import { chatNotFound } from "./find-chat";

export type Turn = {
  userId: string;
  chatId: string;
  /** The person's message; for a retry, the one that is answered again. */
  message: { id: string; parts: MessageParts };
  /** The message that the person answered, as their page knows it; null for the first of a chat. */
  parentId?: string | null;
  trigger: "submit-message" | "regenerate-message";
  requestId: string;
  model: string;
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
 * @throws AppError `not_found`, `message_id_reused`, `unauthenticated`
 */
export async function beginTurn(turn: Turn): Promise<BegunTurn> {
  try {
    return await database().transaction((tx) => begin(tx, turn));
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new AppError(
      "unauthenticated",
      "Your guest session has ended. Reload the page to begin a new one.",
      {
        cause: error,
      },
    );
  }
}

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
  return chat.isNew;
}

/** The reply of an earlier arrival of the same request, or of the same message. */
async function findKnown(tx: Transaction, turn: Turn): Promise<MessageRow | undefined> {
  const [question] = await tx.select().from(messages).where(eq(messages.id, turn.message.id));
  if (question) refuseReuse(question, turn);
  else if (turn.trigger === "regenerate-message") {
    throw new AppError("not_found", "The message to answer again is not in this chat.");
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
  if (same) return;
  throw new AppError(
    "message_id_reused",
    "This message id was used before for another message; a new message needs a new uuid.",
  );
}

async function storeQuestion(tx: Transaction, turn: Turn): Promise<void> {
  const [newest] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.chatId, turn.chatId))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(1);
  await tx.insert(messages).values({
    id: turn.message.id,
    chatId: turn.chatId,
    parentId: newest?.id ?? null,
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
      // now() stands still in a transaction; a reply comes after its question.
      createdAt: sql`now() + interval '1 millisecond'`,
    })
    .returning();
  if (!reply) throw new Error("INSERT gave no row back");
  return reply;
}
