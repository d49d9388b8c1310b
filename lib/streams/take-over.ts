import type { LostStream, Recovery } from "./contract";
import type { LayerDeps } from "./layer-deps";
import type { Lease } from "./lease";
import { MAX_EPOCHS } from "./limits";
import { lookMessage } from "./live-message";
import { type Link, locate, nextEpoch } from "./locate";
import type { Head, StreamLog } from "./log";
import { readText } from "./read-text";

/** A stream that this process has won: its log is open under `head`, its text so far is known. */
export type Taken = {
  id: string;
  head: Head;
  text: string;
  recovery: Recovery;
  place: Place;
};

type Deps = Omit<LayerDeps, "log"> & { log: StreamLog; lease: Lease };

/**
 * Takes over a stream whose producer is gone. First the fence: its log is sealed, so a producer that wakes up can
 * add nothing. Then the election: the next epoch's log can be made once, and who makes it owns the stream. A
 * process that dies between the two leaves a sealed log without a successor, which the next one finds.
 * @returns undefined when somebody else won, or the stream is over
 */
export async function takeOver(deps: Deps, id: string, lost: Link): Promise<Taken | undefined> {
  const { log, keys, timing, lease } = deps;
  if (!lost.tail.seal) {
    const seal = { state: "handed" as const, next: lost.head.epoch + 1 };
    await log.seal(lost.key, seal, timing.running);
  }
  // Read after the fence: before it, the old producer could still add something.
  const links = await locate(log, keys, id, lost.head.scope);
  const last = links?.at(-1);
  if (!links || last?.tail.seal?.state !== "handed") return undefined;
  const text = await readText(log, links);
  const epoch = nextEpoch(last);
  const head = { owner: deps.processId, epoch, scope: last.head.scope, base: text.length };
  const place = new Place();
  lease.enter(id, place);
  if (!(await log.create(keys.stream(id, epoch), head, timing.running))) {
    lease.leave(id, place);
    return undefined;
  }
  await log.publish(keys.live(id), lookMessage(epoch));
  const recovery = await recover(deps, { id, scope: head.scope, epoch, text });
  return { id, head, text, recovery, place };
}

/** Holds a stream's place at the lease until there is a producer, or an end. */
class Place {
  /** Whether somebody asked to stop the stream before there was a producer to hear it. */
  stopped = false;
  wake(): void {}
  doubt(): void {}
  renew(): void {}
  stop(): void {
    this.stopped = true;
  }
}

/** What the caller makes of it; whatever goes wrong there, the stream has an end. */
async function recover(
  { onLost, logger }: Deps,
  lost: Omit<LostStream, "mayContinue">,
): Promise<Recovery> {
  const mayContinue = lost.epoch <= MAX_EPOCHS;
  if (!onLost) return { state: "interrupted" };
  try {
    const recovery = await onLost({ ...lost, mayContinue });
    if (recovery.state !== undefined || mayContinue) return recovery;
    await recovery.source.cancel("taken over too often");
  } catch (error) {
    logger.error("A lost stream could not be recovered", { stream: lost.id, error });
  }
  return { state: "interrupted" };
}
