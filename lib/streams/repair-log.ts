import type { EndReason } from "./contract";
import { FRAME_CHARS } from "./limits";
import type { Head, Seal, StreamLog, Tail } from "./log";
import type { Transcript } from "./transcript";

/** `whole`: the log has all of the transcript that was cut. `again`: something moved meanwhile. */
export type Repair = "whole" | "again" | "broken" | EndReason;

/**
 * Brings a log to where its producer is: after an outage, after a flush that nobody answered, and from nothing
 * after Redis lost it. Never adds to a log that is somebody else's.
 */
export async function repairLog(
  log: StreamLog,
  key: string,
  head: Head,
  transcript: Transcript,
  ttl: number,
): Promise<Repair> {
  const tail = (await log.tail(key)) ?? (await recreate(log, key, head, ttl));
  if (!tail) return "again";
  if (tail.seal) return reasonOf(tail.seal);
  const found = await log.head(key);
  if (!found) return "again";
  if (found.owner !== head.owner || found.epoch !== head.epoch) return "fenced";
  return refill(log, key, tail.end ?? head.base, transcript);
}

export function reasonOf(seal: Seal): EndReason {
  return seal.state === "stopped" ? "stopped" : "fenced";
}

async function recreate(
  log: StreamLog,
  key: string,
  head: Head,
  ttl: number,
): Promise<Tail | undefined> {
  return (await log.create(key, head, ttl)) ? {} : log.tail(key);
}

/** Adds what the log lacks, in few large entries, all in one go. */
async function refill(
  log: StreamLog,
  key: string,
  from: number,
  transcript: Transcript,
): Promise<Repair> {
  transcript.cut();
  if (from > transcript.position) return "fenced";
  if (from < transcript.start) return "broken";
  const added = [];
  for (let at = from; at < transcript.position; ) {
    const text = nextText(transcript, at);
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
