import "server-only";
import { findChat } from "../chats/find-chat";
import { newestReply, replyByRequest, replyByStream } from "../chats/messages";
import { AppError } from "../errors";
import { replyStreams } from "./reply-streams";
import { streamOf } from "./scope";
import { settleReply } from "./settle-reply";

export type Resumption = {
  /** `{streamId}:{position}`, as the last event that arrived had it. */
  lastEventId?: string;
  /** Asks for the reply to one request, to learn whether that request arrived. */
  requestId?: string;
};

const EVENT_ID = /^([0-9a-f-]{36}):(\d{1,15})$/;

/**
 * The wire of a chat's newest reply from where the reader was; undefined when there is nothing to resume.
 * @throws AppError `not_found`, `invalid_request`
 */
export async function resumeReply(
  userId: string,
  chatId: string,
  from: Resumption,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const chat = await findChat(userId, chatId);
  const position = from.lastEventId === undefined ? undefined : parseEventId(from.lastEventId);
  const reply = await findReply(chat.id, from, position);
  if (!reply?.streamId) return undefined;
  const after = position?.streamId === reply.streamId ? { after: position.position } : {};
  const wire = await replyStreams().resume({ ...streamOf(userId, reply), ...after });
  if (!wire) await settleReply(userId, reply);
  return wire;
}

async function findReply(
  chatId: string,
  from: Resumption,
  position: { streamId: string } | undefined,
) {
  if (from.requestId) return replyByRequest(chatId, from.requestId);
  return (position && (await replyByStream(chatId, position.streamId))) ?? newestReply(chatId);
}

function parseEventId(text: string): { streamId: string; position: number } {
  const [, streamId, position] = EVENT_ID.exec(text) ?? [];
  if (streamId && position) return { streamId, position: Number(position) };
  throw new AppError(
    "invalid_request",
    "Last-Event-ID is not one of ours; it is {streamId}:{position}, as the last event had it.",
  );
}
