import "server-only";
import { claimReply } from "../chats/claim-reply";
import type { MessageRow } from "../db/schema";
import { throughOutage } from "../db/through-outage";
import { env } from "../env";
import { log } from "../log";
import { notices } from "../notices/process-notices";
import type { LostStream, Recovery } from "../streams/contract";
import { continuation } from "./continuation";
import { endOf, partsOf, type ReplyEnd, type ReplyRecord, recordOf } from "./reply-record";
import { saveReply } from "./save-reply";
import { isTemporary, userOf } from "./scope";
import { standingOf } from "./standing";

/**
 * What becomes of a reply whose producer is gone, decided by the one process that has its stream now: it is
 * continued from the text so far, in the same message; or saved as far as it goes.
 */
export async function takeOver(lost: LostStream): Promise<Recovery> {
  const reply = await throughOutage("a reply is to be taken over", () =>
    claimReply(lost.id, lost.epoch),
  );
  // There was no row to begin with, nor what the reply answers: its reader has both.
  if (!reply && isTemporary(lost.scope)) return { state: "interrupted" };
  // Its row has an end already (or is gone with its chat): only the stream was left open.
  if (!reply) return { state: "done" };
  const record = recordOf(lost.text);
  const whole = standingOf(record).isWhole ? ({ status: "done" } as const) : undefined;
  const end = endOf(record) ?? whole;
  if (end) return settle(lost, reply, record, end);
  if (!lost.mayContinue || env().CONTINUE_REPLIES === "off") {
    return settle(lost, reply, record, { status: "interrupted" });
  }
  try {
    log.info("A reply is taken over", { replyId: reply.id, epoch: reply.epoch });
    return await continuation(userOf(lost.scope), reply, record);
  } catch (error) {
    log.error("A reply could not be continued", { replyId: reply.id, error });
    return settle(lost, reply, record, { status: "interrupted" });
  }
}

async function settle(
  lost: LostStream,
  reply: MessageRow,
  record: ReplyRecord,
  end: ReplyEnd,
): Promise<Recovery> {
  const { id, epoch } = reply;
  await saveReply({ id, epoch, parts: await partsOf(record), ...end });
  notices().announce(userOf(lost.scope), { type: "turn-ended", chatId: reply.chatId });
  return { state: end.status };
}
