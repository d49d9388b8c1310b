import "server-only";
import { v7 as uuid } from "uuid";
import { resolveModel } from "../ai/models";
import { type BegunTurn, beginTurn, type Turn } from "../chats/begin-turn";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { notices } from "../notices/process-notices";
import { joinReply } from "./join-reply";
import { produceReply } from "./produce-reply";
import { settleReply } from "./settle-reply";
import type { TurnRequest } from "./turn-request";

type Wire = ReadableStream<Uint8Array>;

/**
 * One turn: stores the person's message, starts the reply and gives its wire. The same request sent again joins
 * the reply that the first one started.
 * @param waitUntil keeps the process for work that outlives the response
 * @throws AppError `unknown_model`, `not_found`, `message_id_reused`, `reply_in_progress`, `unauthenticated`
 */
export async function startReply(
  userId: string,
  request: TurnRequest,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Wire> {
  // Before anything is stored.
  resolveModel(request.model);
  const turn = toTurn(userId, request);
  const begun = await beginSettled(turn);
  if (begun.kind === "busy") {
    throw new AppError("reply_in_progress", sentence("reply.stillWriting"));
  }
  if (begun.kind === "known") return joinReply(userId, begun.reply);
  return begin(turn, begun, waitUntil);
}

function toTurn(userId: string, request: TurnRequest): Turn {
  return {
    userId,
    chatId: request.id,
    message: { id: request.message.id, parts: request.message.parts },
    parentId: request.parentId,
    projectId: request.projectId,
    trigger: request.trigger,
    requestId: request.requestId ?? uuid(),
    model: request.model,
    withoutTools: request.withoutTools,
  };
}

/** A reply whose producer is gone must not keep a chat busy: it is settled first. */
async function beginSettled(turn: Turn): Promise<BegunTurn> {
  const begun = await beginTurn(turn);
  if (begun.kind === "busy" && (await settleReply(turn.userId, begun.reply)))
    return beginTurn(turn);
  return begun;
}

async function begin(
  turn: Turn,
  begun: Extract<BegunTurn, { kind: "begun" }>,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Wire> {
  const started = await produceReply({
    userId: turn.userId,
    reply: begun.reply,
    isNewChat: begun.isNewChat,
  });
  waitUntil(started.finished);
  notices().announce(turn.userId, { type: "turn-started", chatId: turn.chatId });
  if (begun.isNewChat && turn.projectId) {
    notices().announce(turn.userId, { type: "projects-changed" });
  }
  return started.body;
}
