import type { EndReason } from "./contract";
import { FRAME_CHARS } from "./limits";
import type { Head, Seal, StreamLog, Tail } from "./log";
import type { Transcript } from "./transcript";

/** `whole`: the log has all of the transcript that was cut. `again`: something moved meanwhile. */
export type Repair = "whole" | "again" | "broken" | EndReason;

export type RepairOrder = {
  log: StreamLog;
  key: string;
  /** The key of the first epoch's log, where readers begin. */
  firstKey: string;
  head: Head;
  transcript: Transcript;
  ttl: number;
  holdLease(): Promise<void>;
};

/**
 * Brings a log to where its producer is: after an outage, after a flush that nobody answered, and from nothing
 * after Redis lost it. Never adds to a log that is somebody else's.
 */
export async function repairLog(order: RepairOrder): Promise<Repair> {
  const { log, key, head, transcript } = order;
  const tail = (await log.tail(key)) ?? (await recreate(order));
  if (!tail) return "again";
  if (tail.seal) return reasonOf(tail.seal);
  const found = await log.head(key);
  if (!found) return "again";
  if (found.owner !== head.owner || found.epoch !== head.epoch) return "fenced";
  transcript.cut();
  return refill(log, key, tail.end ?? head.base, transcript, transcript.position);
}

function reasonOf(seal: Seal): EndReason {
  return seal.state === "stopped" ? "stopped" : "fenced";
}

async function recreate(order: RepairOrder): Promise<Tail | undefined> {
  const { log, key, head, ttl } = order;
  // What lost the log lost the lease too: a log without one looks like a producer that is gone.
  await order.holdLease();
  if (head.epoch > 1) await recreateFirst(order);
  return (await log.create(key, head, ttl)) ? {} : log.tail(key);
}

/** A reader comes through the first epoch's log: it must be there, say what came before, and point here. */
async function recreateFirst({ log, firstKey, head, transcript, ttl }: RepairOrder): Promise<void> {
  if (await log.create(firstKey, { ...head, epoch: 1, base: 0 }, ttl)) {
    await refill(log, firstKey, 0, transcript, head.base);
  }
  await log.seal(firstKey, { state: "handed", next: head.epoch }, ttl);
}

/** Adds what the log lacks up to a position, in few large entries, all in one go. */
async function refill(
  log: StreamLog,
  key: string,
  from: number,
  transcript: Transcript,
  to: number,
): Promise<Repair> {
  if (from > to) return "fenced";
  if (from < transcript.start) return "broken";
  const added = [];
  for (let at = from; at < to; ) {
    const text = nextText(transcript, at).slice(0, to - at);
    at += text.length;
    added.push(log.append(key, { end: at, text }));
  }
  const results = await Promise.all(added);
  return results.every((result) => result === "added") ? "whole" : "again";
}

function nextText(transcript: Transcript, from: number): string {
  let text = "";
  while (text.length < FRAME_CHARS) {
    const next = transcript.next(from + text.length);
    if (!next) break;
    text += next.text;
  }
  return text;
}
