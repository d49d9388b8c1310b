import "server-only";
import { deleteAllChats, listRunning } from "../chats/delete-all-chats";
import type { MessageRow } from "../db/schema";
import { notices } from "../notices/process-notices";
import { answered, replyStreams } from "./reply-streams";
import { streamOf } from "./scope";

/**
 * Deletes somebody's chats, those that are at least this old. Replies that are being written in them are stopped
 * first, so that each keeps what it said if the deletion fails; then those that began meanwhile.
 * @returns how many chats there were
 * @throws AppError `unavailable` when running replies cannot be reached; nothing is deleted then
 */
export async function removeAllChats(userId: string, minAgeMs: number): Promise<number> {
  await stopAll(userId, await listRunning(userId, minAgeMs));
  const deleted = await deleteAllChats(userId, minAgeMs);
  await stopAll(userId, deleted.running);
  if (deleted.chats > 0) notices().announce(userId, { type: "chats-deleted" });
  return deleted.chats;
}

async function stopAll(userId: string, replies: MessageRow[]): Promise<void> {
  await Promise.all(replies.map((reply) => answered(replyStreams().stop(streamOf(userId, reply)))));
}
