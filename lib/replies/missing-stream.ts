import "server-only";
import type { MessageRow } from "../db/schema";
import { env } from "../env";
import { replyStreams } from "./reply-streams";
import { streamOf } from "./scope";

/** How long a reply may give no sign of life before it counts as finished. */
const SIGN_OF_LIFE_MS = 15_000;
/** More replies without a stream than there ever are at once. */
const MOST_KNOWN = 1_000;

/** Since when this process has found no stream, by id; on globalThis because route bundles load this module again. */
const shared = globalThis as { holdfastMissing?: Map<string, number> };

function missing(): Map<string, number> {
  shared.holdfastMissing ??= new Map();
  return shared.holdfastMissing;
}

function missingFor(streamId: string): number {
  const known = missing();
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  const since = known.get(streamId) ?? Date.now();
  known.set(streamId, since);
  return Date.now() - since;
}

/** There is a stream, or nobody knows: it is not missing, and has to be for as long again. */
export function forgetMissing(streamId: string): void {
  missing().delete(streamId);
}

/**
 * Whether a reply that has no stream has no producer either. A Redis that restarted has lost the stream of a reply
 * that goes on, and one that is full never had it: a producer writes it (again) as soon as it can. So the stream has
 * to be missing for as long as a producer may be silent, and then its place is taken, so that none can come back.
 * @throws StreamsUnavailableError when the place cannot be taken: then its producer could not write either
 */
export async function isWithoutProducer(userId: string, reply: MessageRow): Promise<boolean> {
  const stream = streamOf(userId, reply);
  // Between the row and the first entry of the log there is a moment without either.
  if (Date.now() - reply.createdAt.getTime() < SIGN_OF_LIFE_MS) return false;
  const isStoreShared = replyStreams().resumable && env().REDIS_URL !== "memory://";
  if (!isStoreShared) return true;
  if (missingFor(stream.id) < SIGN_OF_LIFE_MS) return false;
  const cameBack = await replyStreams().stop(stream);
  forgetMissing(stream.id);
  return !cameBack;
}
