import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { ModelMessage } from "ai";
import { canContinue, continuationMessages } from "../ai/continuation";
import { resolveModel } from "../ai/models";
import { claimReply } from "../chats/claim-reply";
import type { ChatMessage } from "../chats/types";
import type { MessageRow } from "../db/schema";
import { throughOutage } from "../db/through-outage";
import { env } from "../env";
import { log } from "../log";
import type { LostStream, Recovery } from "../streams/contract";
import { branchOf } from "./branch";
import { closeCall } from "./close-calls";
import { toModelMessages } from "./generate-reply";
import { endOf, partsOf, type ReplyEnd, type ReplyRecord, recordOf } from "./reply-record";
import { type ReplyWork, replyWork } from "./reply-work";
import { saveReply } from "./save-reply";
import { splice } from "./splice";
import { type Standing, standingOf } from "./standing";

/**
 * What becomes of a reply whose producer is gone, decided by the one process that has its stream now: it is
 * continued from the text so far, in the same message; or saved as far as it goes.
 */
export async function takeOver(lost: LostStream): Promise<Recovery> {
  const reply = await throughOutage("a reply is to be taken over", () =>
    claimReply(lost.id, lost.epoch),
  );
  // Its row has an end already (or is gone with its chat): only the stream was left open.
  if (!reply) return { state: "done" };
  const record = recordOf(lost.text);
  const whole = standingOf(record).isWhole ? ({ status: "done" } as const) : undefined;
  const end = endOf(record) ?? whole;
  if (end) return settle(reply, record, end);
  if (!lost.mayContinue || env().CONTINUE_REPLIES === "off") {
    return settle(reply, record, { status: "interrupted" });
  }
  try {
    log.info("A reply is taken over", { replyId: reply.id, epoch: reply.epoch });
    return await continueReply(reply, record);
  } catch (error) {
    log.error("A reply could not be continued", { replyId: reply.id, error });
    return settle(reply, record, { status: "interrupted" });
  }
}

async function settle(reply: MessageRow, record: ReplyRecord, end: ReplyEnd): Promise<Recovery> {
  const { id, epoch } = reply;
  await saveReply({ id, epoch, parts: await partsOf(record), ...end });
  return { state: end.status };
}

/** @throws AppError `unknown_model` when the model is no longer there */
async function continueReply(reply: MessageRow, record: ReplyRecord): Promise<ReplyWork> {
  const model = resolveModel(reply.model ?? "");
  const bridge = await bridgeOver(standingOf(record));
  const before = [...record, ...bridge];
  const standing = standingOf(before);
  const join = splice(standing);
  let pending = bridge;
  return replyWork({
    reply,
    model,
    messages: await messagesFor(reply, model, before, standing),
    record,
    shape: (chunk) => {
      const first = pending;
      pending = [];
      return [...first, ...join(chunk)];
    },
  });
}

/** The chunks that close what nobody can go on with: a thought, and tool calls with their step. */
async function bridgeOver({ openPart, openCalls, inStep }: Standing): Promise<ReplyRecord> {
  const bridge: ReplyRecord = [];
  if (openPart?.type === "reasoning") bridge.push({ type: "reasoning-end", id: openPart.id });
  const signal = AbortSignal.timeout(env().REPLY_SILENCE_TIMEOUT * 1000);
  for (const call of openCalls) bridge.push(await closeCall(call, signal));
  if (openCalls.length > 0 && inStep) bridge.push({ type: "finish-step" });
  return bridge;
}

/** What the model is to read so that its next words belong right after those of the reply. */
async function messagesFor(
  reply: MessageRow,
  model: LanguageModelV4,
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
  const messages = await toModelMessages([...branch, ...soFar]);
  return canContinue(openText) ? continuationMessages(model, messages, openText) : messages;
}
