import "server-only";
import { type FinishedReply, finishReply } from "../chats/finish-reply";
import { throughOutage } from "../db/through-outage";
import { log } from "../log";

/** Saves a reply, however long the database takes to come back. @throws like throughOutage */
export async function saveReply(reply: FinishedReply): Promise<void> {
  const saved = await throughOutage("a reply is to be saved", () => finishReply(reply));
  if (!saved) log.info("The reply had an end already", { replyId: reply.id, epoch: reply.epoch });
}
