import type { StreamState } from "./contract";
import type { Keys } from "./keys";
import { MAX_EPOCHS } from "./limits";
import type { Head, StreamLog, Tail } from "./log";

/** One epoch of a stream: where its log is, who began it, and how far it is. */
export type Link = { key: string; head: Head; tail: Tail };

/** The epochs of a stream, oldest first; undefined when there is no such stream (any more) for this scope. */
export async function locate(
  log: StreamLog,
  keys: Keys,
  id: string,
  scope: string,
): Promise<[Link, ...Link[]] | undefined> {
  const first = await readLink(log, keys.stream(id));
  if (!first || first.head.scope !== scope) return undefined;
  const links: [Link, ...Link[]] = [first];
  let last = first;
  while (last.tail.seal?.state === "handed" && links.length <= MAX_EPOCHS) {
    const next = await readLink(log, keys.stream(id, nextEpoch(last)));
    if (!next) break;
    links.push(next);
    last = next;
  }
  return links;
}

export function nextEpoch({ head, tail }: Link): number {
  return tail.seal?.next ?? head.epoch + 1;
}

/** Head and tail in one go. The head never changes, and a tail is one read: nothing here can be torn. */
export async function readLink(log: StreamLog, key: string): Promise<Link | undefined> {
  const [head, tail] = await Promise.all([log.head(key), log.tail(key)]);
  return head && tail && { key, head, tail };
}

export function endOfLink({ head, tail }: Link): number {
  return tail.end ?? head.base;
}

/** @param ownerAlive whether the process that wrote the newest epoch gives signs of life */
export function stateOf({ tail }: Link, ownerAlive: boolean): StreamState {
  if (!tail.seal) return ownerAlive ? "active" : "paused";
  return tail.seal.state === "handed" ? "paused" : tail.seal.state;
}

/** One that broke off did not: its reader gets the text, and then an error. */
export function endedWell(state: StreamState | "handed"): boolean {
  return state === "done" || state === "stopped";
}
