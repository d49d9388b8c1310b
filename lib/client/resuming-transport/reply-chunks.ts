import type { UIMessageChunk } from "ai";
import { mergeDelta } from "../../streams/merge-delta";
import type { ReplyBody } from "./ask-server";
import { type Accepted, type GoneReason, Progress, type ResumePoint } from "./progress";
import { ownError } from "./public-error";
import { readEvents } from "./read-events";
import { END_OF_EVENTS, isTerminal } from "./reply-chunk";
import { ReplyError } from "./reply-error";
import type { Session } from "./session";
import { MalformedStreamError, type SseItem } from "./sse-parser";
import { together } from "./together";

/** Reading the same broken place again helps when the way was at fault, not when the server is. */
const MAX_MALFORMED = 4;

export type ReplySource = {
  session: Session;
  /** Opens the reply again; undefined when it is gone. */
  reopen(point: Exclude<ResumePoint, { kind: "unknown" }>): Promise<ReplyBody | undefined>;
  /** The person's view has to be loaded from the server; resolves when that is done. */
  onGone(reason: GoneReason): Promise<void>;
};

type SseEvent = Extract<SseItem, { kind: "event" }>;
type ReadEnd = { kind: "terminal" } | { kind: "cut" } | Exclude<Accepted, { kind: "chunks" }>;

/** One reply, each chunk once and in order, over as many connections as it takes. */
export async function* replyChunks(
  source: ReplySource,
  first: ReplyBody,
): AsyncGenerator<UIMessageChunk> {
  const progress = new Progress();
  try {
    const gone = yield* readOn(source, progress, first);
    if (gone) await source.onGone(gone);
    source.session.end("finished");
  } catch (error) {
    if (!(error instanceof ReplyError)) {
      source.session.end("failed", error);
      throw error;
    }
    yield { type: "error", errorText: error.message };
    source.session.end("failed");
  }
}

/** @returns why the reply is gone; undefined when it was read to its end */
async function* readOn(
  source: ReplySource,
  progress: Progress,
  first: ReplyBody,
): AsyncGenerator<UIMessageChunk, GoneReason | undefined> {
  const { session } = source;
  let body: ReplyBody | undefined = first;
  let point: ResumePoint = { kind: "start" };
  const malformed = new MalformedTries();
  while (body) {
    const end: ReadEnd = yield* readConnection(session, progress, body, point.kind === "after");
    session.signal.throwIfAborted();
    if (end.kind === "terminal") return undefined;
    if (end.kind === "gone") return end.reason;
    point = progress.resumePoint;
    if (end.kind === "malformed") point = malformed.next(point);
    if (point.kind === "unknown") break;
    await session.retryLater();
    body = await source.reopen(point);
  }
  return "ended";
}

/** Whatever ends a connection without a terminal chunk is a cut, an exception of the network included. */
async function* readConnection(
  session: Session,
  progress: Progress,
  body: ReplyBody,
  continued: boolean,
): AsyncGenerator<UIMessageChunk, ReadEnd> {
  const { attempt, platform, timing } = session;
  const events = together(readEvents(session, body), platform, timing.together);
  try {
    for (;;) {
      const items = await nextItems(events);
      if (items === "cut" || items === "malformed") return { kind: items };
      const { chunks, end } = acceptAll(items, (event) => {
        const accepted = progress.accept(event, continued);
        if (accepted.kind === "chunks") session.progressed();
        return accepted;
      });
      yield* chunks;
      if (end?.kind === "terminal") await untilClosed(session, events);
      if (end) return end;
    }
  } finally {
    // It may be waiting for what comes next.
    attempt.abort();
    await events.return(undefined);
  }
}

/**
 * What came together goes on together: the chat takes up each chunk by copying the whole message.
 * @returns `end` when nothing after it counts
 */
function acceptAll(
  items: SseItem[],
  accept: (event: SseEvent) => Accepted,
): { chunks: UIMessageChunk[]; end?: ReadEnd } {
  const chunks: UIMessageChunk[] = [];
  for (const item of items) {
    if (item.kind === "comment" || item.data === END_OF_EVENTS) continue;
    const accepted = accept(item);
    if (accepted.kind !== "chunks") return { chunks, end: accepted };
    for (const chunk of accepted.chunks) append(chunks, chunk);
    if (accepted.chunks.some(isTerminal)) return { chunks, end: { kind: "terminal" } };
  }
  return { chunks };
}

function append(chunks: UIMessageChunk[], chunk: UIMessageChunk): void {
  const last = chunks.at(-1);
  const merged = last && mergeDelta(last, chunk);
  if (merged) chunks[chunks.length - 1] = merged;
  else chunks.push(chunk);
}

async function nextItems(
  events: AsyncGenerator<SseItem[]>,
): Promise<SseItem[] | "cut" | "malformed"> {
  try {
    const next = await events.next();
    return next.done ? "cut" : next.value;
  } catch (error) {
    return error instanceof MalformedStreamError ? "malformed" : "cut";
  }
}

/** The server closes after it has saved the reply, so a chat that is ready again can be sent to. */
async function untilClosed(session: Session, events: AsyncGenerator<SseItem[]>): Promise<void> {
  const { attempt, platform, timing } = session;
  const cancel = platform.setTimer(() => attempt.abort(), timing.closing);
  while (typeof (await nextItems(events)) === "object");
  cancel();
}

/** Counts how often one place could not be read. */
class MalformedTries {
  #place = "";
  #count = 0;

  /**
   * @returns where to read next: the same place; at last the start, as the positions may be at fault
   * @throws ReplyError when that has not helped either
   */
  next(point: ResumePoint): ResumePoint {
    const place = point.kind === "after" ? point.lastEventId : point.kind;
    this.#count = place === this.#place ? this.#count + 1 : 1;
    this.#place = place;
    if (this.#count < MAX_MALFORMED - 1) return point;
    if (this.#count < MAX_MALFORMED) return { kind: "start" };
    throw new ReplyError(ownError("internal", "page.replyUnreadable"));
  }
}
