import "server-only";
import { validate as isUuid } from "uuid";
import { findChat } from "../chats/find-chat";
import { currentReply, replyByRequest, replyByStream } from "../chats/messages";
import { AppError } from "../errors";
import { type EventId, parseEventId } from "../streams/wire";
import { answered, replyStreams } from "./reply-streams";
import { streamOf } from "./scope";
import { settleReply } from "./settle-reply";

export type Resumption = {
  /** The id of the last event that arrived, as it came. */
  lastEventId?: string;
  /** Asks for the reply to one request, to learn whether that request arrived. */
  requestId?: string;
};

/**
 * The wire of a chat's current reply from where the reader was; undefined when there is nothing to resume.
 * @throws AppError `not_found`, `invalid_request`
 */
export async function resumeReply(
  userId: string,
  chatId: string,
  from: Resumption,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const chat = await findChat(userId, chatId);
  const position = from.lastEventId === undefined ? undefined : eventId(from.lastEventId);
  const reply = await findReply(chat.id, from, position);
  if (!reply?.streamId) return undefined;
  const here = position?.streamId === reply.streamId;
  const after = here ? { after: position.position, epoch: position.epoch } : {};
  const wire = await answered(replyStreams().resume({ ...streamOf(userId, reply), ...after }));
  if (!wire) await settleReply(userId, reply);
  return wire;
}

async function findReply(
  chatId: string,
  from: Resumption,
  position: { streamId: string } | undefined,
) {
  if (from.requestId) return replyByRequest(chatId, from.requestId);
  return (position && (await replyByStream(chatId, position.streamId))) ?? currentReply(chatId);
}

function eventId(text: string): EventId {
  const id = parseEventId(text);
  if (id && isUuid(id.streamId)) return id;
  throw new AppError(
    "invalid_request",
    "Last-Event-ID is not one of ours; send back the id of the last event as it came.",
  );
}
