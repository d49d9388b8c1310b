import { sleep } from "./bounded";
import { StreamsUnavailableError } from "./contract";
import type { Keys } from "./keys";
import { stopMessage } from "./lease";
import { lookMessage } from "./live-message";
import { endOfLink, type Link, locate, nextEpoch } from "./locate";
import type { Head, StreamLog } from "./log";
import type { Timing } from "./timing";

type Deps = { log: StreamLog; keys: Keys; timing: Timing };

/** How often a stop looks whether the producer has heard it. */
const LOOK_MS = 25;

/**
 * Stops a stream that another process produces. Resolves when its log is sealed: a stop that was answered cannot
 * be lost with the producer.
 * @returns whether the stream is stopped (now, or already); false when it had ended otherwise
 */
export async function stopRemote(deps: Deps, id: string, scope: string): Promise<boolean> {
  const links = await locate(deps.log, deps.keys, id, scope);
  if (!links) return leaveStopMark(deps, id, scope);
  const asked = await askOwner(deps, id, links.at(-1) ?? links[0]);
  if (!asked) await sealStopped(deps, id, scope);
  const start = Date.now();
  for (;;) {
    const state = await sealOf(deps, id, scope);
    if (state !== undefined) return state === "stopped";
    const waited = Date.now() - start;
    if (waited > deps.timing.stop + deps.timing.redis) throw new StreamsUnavailableError();
    if (waited > deps.timing.stop) await sealStopped(deps, id, scope);
    await sleep(LOOK_MS);
  }
}

/** @returns whether somebody listened, or has nothing to hear any more */
async function askOwner(deps: Deps, id: string, { head, tail }: Link): Promise<boolean> {
  if (tail.seal) return tail.seal.state !== "handed";
  const channel = deps.keys.control(head.owner);
  if ((await deps.log.publish(channel, stopMessage(id))) > 0) return true;
  // A producer that has just begun may be about to listen.
  await sleep(LOOK_MS * 2);
  return (await deps.log.publish(channel, stopMessage(id))) > 0;
}

async function sealOf(deps: Deps, id: string, scope: string) {
  const links = await locate(deps.log, deps.keys, id, scope);
  if (!links) return "gone";
  const seal = links.at(-1)?.tail.seal;
  return seal?.state === "handed" ? undefined : seal?.state;
}

/** The fence against a producer that cannot be reached (it finds out at its next flush) or that is to come. */
async function sealStopped(deps: Deps, id: string, scope: string): Promise<void> {
  const last = (await locate(deps.log, deps.keys, id, scope))?.at(-1);
  if (!last) return;
  const { log, keys, timing } = deps;
  if (last.tail.seal?.state === "handed") {
    const epoch = nextEpoch(last);
    await markStopped(deps, keys.stream(id, epoch), { scope, epoch, base: endOfLink(last) });
  } else {
    await log.seal(last.key, { state: "stopped" }, timing.ended);
  }
  await log.publish(keys.live(id), lookMessage(last.head.epoch));
}

/**
 * A stop for a stream that has not begun: a log without an owner, sealed at once. Its producer, should it come,
 * finds it at the start. False: as far as anybody knows there is nothing to stop.
 */
async function leaveStopMark(deps: Deps, id: string, scope: string): Promise<boolean> {
  await markStopped(deps, deps.keys.stream(id), { scope, epoch: 1, base: 0 });
  return false;
}

async function markStopped({ log, timing }: Deps, key: string, head: Omit<Head, "owner">) {
  if (!(await log.create(key, { owner: "", ...head }, timing.ended))) return;
  await log.seal(key, { state: "stopped", length: head.base }, timing.ended);
}
