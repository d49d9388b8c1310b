import "server-only";
import { deleteAllChats, listRunning, type Spared } from "../chats/delete-all-chats";
import type { MessageRow } from "../db/schema";
import { notices } from "../notices/process-notices";
import { answered, replyStreams } from "./reply-streams";
import { streamOf } from "./scope";

/**
 * Deletes somebody's chats but those that are spared. Replies that are being written in them are stopped
 * first, so that each keeps what it said if the deletion fails; then those that began meanwhile.
 * @returns how many chats there were
 * @throws AppError `unavailable` when running replies cannot be reached; nothing is deleted then
 */
export async function removeAllChats(userId: string, spared: Spared): Promise<number> {
  await stopAll(userId, await listRunning(userId, spared));
  const deleted = await deleteAllChats(userId, spared);
  await stopAll(userId, deleted.running);
  if (deleted.chats > 0) notices().announce(userId, { type: "chats-deleted" });
  return deleted.chats;
}

async function stopAll(userId: string, replies: MessageRow[]): Promise<void> {
  await Promise.all(replies.map((reply) => answered(replyStreams().stop(streamOf(userId, reply)))));
}
