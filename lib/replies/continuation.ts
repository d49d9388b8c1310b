import "server-only";
import type { ModelMessage } from "ai";
import { canContinue, continuationMessages } from "../ai/continuation";
import type { ChatMessage } from "../chats/types";
import type { MessageRow } from "../db/schema";
import { env } from "../env";
import { branchOf } from "./branch";
import { closeCall } from "./close-calls";
import { type ReplyContext, replyContext } from "./reply-context";
import { partsOf, type ReplyRecord } from "./reply-record";
import { type ReplyWork, replyWork } from "./reply-work";
import { splice } from "./splice";
import { type Standing, standingOf } from "./standing";
import { toModelMessages } from "./to-model-messages";

/**
 * The work of going on with a reply from where its record stops, in the same message.
 * @param isReplayed whether the record itself is to be said again first, for a stream that is new
 * @throws AppError `unknown_model` when the reply's model is no longer there
 */
export async function continuation(
  userId: string,
  reply: MessageRow,
  record: ReplyRecord,
  isReplayed = false,
): Promise<ReplyWork> {
  const context = await replyContext(userId, reply);
  const bridge = await bridgeOver(standingOf(record), context);
  const before = [...record, ...bridge];
  const standing = standingOf(before);
  const join = splice(standing);
  let pending = isReplayed ? before : bridge;
  return replyWork({
    userId,
    reply,
    context,
    messages: await messagesFor(reply, context, before, standing),
    record: isReplayed ? [] : record,
    shape: (chunk) => {
      const first = pending;
      pending = [];
      return [...first, ...join(chunk)];
    },
  });
}

/** The chunks that close what nobody can go on with: a thought, and tool calls with their step. */
async function bridgeOver(
  { openPart, openCalls, inStep }: Standing,
  context: ReplyContext,
): Promise<ReplyRecord> {
  const bridge: ReplyRecord = [];
  if (openPart?.type === "reasoning") bridge.push({ type: "reasoning-end", id: openPart.id });
  const signal = AbortSignal.timeout(env().REPLY_SILENCE_TIMEOUT * 1000);
  for (const call of openCalls) bridge.push(await closeCall(call, context, signal));
  if (openCalls.length > 0 && inStep) bridge.push({ type: "finish-step" });
  return bridge;
}

/** What the model is to read so that its next words belong right after those of the reply. */
async function messagesFor(
  reply: MessageRow,
  context: ReplyContext,
  before: ReplyRecord,
  standing: Standing,
): Promise<ModelMessage[]> {
  const branch = await branchOf(reply);
  const parts = await partsOf(before);
  const last = standing.openPart?.type === "text" ? parts.at(-1) : undefined;
  const openText = last?.type === "text" ? last.text : "";
  const said = last?.type === "text" ? parts.slice(0, -1) : parts;
  const steps = said.some((part) => part.type !== "step-start" && part.type !== "reasoning");
  const soFar: ChatMessage[] = steps ? [{ id: reply.id, role: "assistant", parts: said }] : [];
  const messages = await toModelMessages([...branch, ...soFar], context);
  return canContinue(openText) ? continuationMessages(context.model, messages, openText) : messages;
}
