import "server-only";
import { sharedMessage } from "../chats/shared-message";
import { findShare } from "../chats/shares";
import type { SharedChat } from "../chats/types";
import { openChat } from "./open-chat";
import { resumeReply } from "./resume-reply";
import { sharedEvents } from "./shared-chunk";

/** The branch that is shown of a shared chat, as strangers may read it. @throws AppError `not_found` */
export async function openShared(shareId: string): Promise<SharedChat> {
  const { userId, chatId, title } = await findShare(shareId);
  const { messages } = await openChat(userId, chatId);
  return { title, messages: messages.map(sharedMessage) };
}

/** The wire of its current reply; undefined when there is nothing to resume. @throws AppError `not_found` */
export async function resumeShared(
  shareId: string,
  lastEventId: string | undefined,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const { userId, chatId } = await findShare(shareId);
  const wire = await resumeReply(userId, chatId, { lastEventId });
  return wire?.pipeThrough(sharedEvents());
}
