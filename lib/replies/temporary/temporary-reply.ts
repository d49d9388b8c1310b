import "server-only";
import { v7 as uuid } from "uuid";
import { instructionsWith } from "../../ai/instructions";
import { resolveModel, traitsOf } from "../../ai/models";
import { instructionsFor } from "../../chats/instructions";
import { AppError } from "../../errors";
import { sentence } from "../../i18n/sentence";
import { StreamExistsError } from "../../streams/contract";
import { parseEventId } from "../../streams/wire";
import type { ReplyContext } from "../reply-context";
import { answered, replyStreams } from "../reply-streams";
import { replyWork } from "../reply-work";
import { temporaryStream } from "../scope";
import type { TemporaryRequest } from "./temporary-request";

type Wire = ReadableStream<Uint8Array>;

async function workOf(userId: string, { id, model, history }: TemporaryRequest) {
  const reply = { id: uuid(), epoch: 1, chatId: id, model, createdAt: new Date() };
  const context: ReplyContext = {
    replyId: reply.id,
    holder: { userId, sessionId: id },
    model: resolveModel(model),
    traits: traitsOf(model),
    instructions: instructionsWith(await instructionsFor(userId, id)),
    hasTools: false,
    withoutTools: [],
  };
  return replyWork({
    userId,
    reply,
    context,
    messages: history.map(({ role, text }) => ({ role, content: text })),
    record: [],
    shape: (chunk) => [chunk],
    keep: async () => undefined,
  });
}

/**
 * A reply that no database hears of: its text is in its stream for as long as that can be resumed, and then with its
 * reader alone. The same request sent again joins it.
 * @throws AppError `unknown_model`, `unavailable`
 */
export async function startTemporary(
  userId: string,
  request: TemporaryRequest,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Wire> {
  const stream = temporaryStream(userId, request.id);
  const running = await answered(replyStreams().resume(stream));
  if (running) return running;
  try {
    const started = await replyStreams().start({ ...stream, ...(await workOf(userId, request)) });
    waitUntil(started.finished);
    return started.body;
  } catch (error) {
    if (!(error instanceof StreamExistsError)) throw error;
    const wire = await answered(replyStreams().resume(stream));
    if (wire) return wire;
    throw new AppError("unavailable", sentence("reply.notBegun"));
  }
}

/** The wire of a temporary reply from where its reader was; undefined when it is not there any more. */
export function resumeTemporary(
  userId: string,
  id: string,
  lastEventId: string | undefined,
): Promise<Wire | undefined> {
  const position = lastEventId === undefined ? undefined : parseEventId(lastEventId);
  const isHere = position?.streamId === id;
  const after = isHere ? { after: position.position, epoch: position.epoch } : {};
  return answered(replyStreams().resume({ ...temporaryStream(userId, id), ...after }));
}

/** @returns whether there was one to stop */
export function stopTemporary(userId: string, id: string): Promise<boolean> {
  return answered(replyStreams().stop(temporaryStream(userId, id)));
}
