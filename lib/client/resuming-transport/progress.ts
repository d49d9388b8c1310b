import type { UIMessageChunk } from "ai";
import { type EventId, eventLength, parseEventId } from "./event-id";
import { isTransient, parseChunk } from "./reply-chunk";

export type GoneReason =
  /** The server has nothing to resume: the reply has ended and is saved, or was removed. */
  | "ended"
  /** The server sends another reply, or one that went another way than what was shown. */
  | "replaced";

export type Accepted =
  | { kind: "chunks"; chunks: UIMessageChunk[] }
  | { kind: "malformed" }
  | { kind: "gone"; reason: GoneReason };

export type ResumePoint =
  /** Nothing was delivered: any connection may begin at the start. */
  | { kind: "start" }
  | { kind: "after"; lastEventId: string }
  /** Something was delivered, and the server did not name its position. */
  | { kind: "unknown" };

const REPLACED: Accepted = { kind: "gone", reason: "replaced" };

type Replay = { stepsToSkip: number; until: number };

/**
 * What was delivered to the chat, and so what may still be delivered: each chunk once, in order.
 *
 * A server that cannot go on at our position (the log of a killed process may end before what its own
 * viewer has seen) sends the same stream again from `start`. Then everything up to the last step begun is
 * skipped, `reset-step` takes back that step, and it is delivered anew.
 */
export class Progress {
  #at: EventId | undefined;
  #exact = true;
  /** Where each `start-step` ended: equal places in a replay prove that all before them is equal. */
  readonly #steps: number[] = [];
  #hasParts = false;
  #replay: Replay | undefined;
  readonly #transient = new Set<string>();

  get resumePoint(): ResumePoint {
    if (!this.#exact) return { kind: "unknown" };
    if (this.#at) return { kind: "after", lastEventId: this.#at.text };
    return { kind: "start" };
  }

  /** @param continued whether the connection was opened at our position, so that nothing is compacted */
  accept(event: { id: string | undefined; data: string }, continued: boolean): Accepted {
    const chunk = parseChunk(event.data);
    if (!chunk) return { kind: "malformed" };
    if (event.id === undefined) return this.#acceptWithoutId(chunk);
    const id = parseEventId(event.id);
    if (!id) return { kind: "malformed" };
    const before = this.#at;
    if (before && before.streamId !== id.streamId) return REPLACED;
    if (before && id.position <= before.position) {
      return chunk.type === "start" ? this.#beginReplay(before, id) : { kind: "malformed" };
    }
    const begin = id.position - eventLength(event.data);
    // An event that begins before our position would double text that is on the screen.
    if (before && continued && !this.#replay && begin < before.position) {
      return { kind: "malformed" };
    }
    this.#at = id;
    return this.#replay ? this.#acceptReplayed(chunk, id, this.#replay) : this.#deliver([chunk]);
  }

  #acceptWithoutId(chunk: UIMessageChunk): Accepted {
    if (this.#replay?.stepsToSkip) return REPLACED;
    this.#exact = false;
    return this.#deliver([chunk]);
  }

  #beginReplay(before: EventId, id: EventId): Accepted {
    this.#replay = {
      stepsToSkip: this.#steps.length,
      until: Math.max(before.position, this.#replay?.until ?? 0),
    };
    this.#at = id;
    const takeBack = this.#steps.length === 0 && this.#hasParts;
    return this.#deliver(takeBack ? [{ type: "reset-step" }] : []);
  }

  #acceptReplayed(chunk: UIMessageChunk, id: EventId, replay: Replay): Accepted {
    if (replay.stepsToSkip > 0) return this.#skip(chunk, id, replay);
    if (id.position > replay.until) this.#replay = undefined;
    // Transient data is no part of the message: what was taken back does not include it.
    const isKnown = isTransient(chunk) && this.#transient.has(JSON.stringify(chunk));
    return this.#deliver(isKnown ? [] : [chunk]);
  }

  #skip(chunk: UIMessageChunk, id: EventId, replay: Replay): Accepted {
    const place = this.#steps.at(-replay.stepsToSkip) ?? 0;
    if (id.position < place) return this.#deliver([]);
    // It went another way before the last step began: a step that is over cannot be taken back.
    if (chunk.type !== "start-step" || id.position > place) return REPLACED;
    replay.stepsToSkip -= 1;
    return this.#deliver(replay.stepsToSkip === 0 ? [{ type: "reset-step" }] : []);
  }

  #deliver(chunks: UIMessageChunk[]): Accepted {
    for (const chunk of chunks) {
      if (chunk.type === "start-step") this.#steps.push(this.#at?.position ?? 0);
      else if (chunk.type !== "start") this.#hasParts = true;
      if (isTransient(chunk)) this.#transient.add(JSON.stringify(chunk));
    }
    return { kind: "chunks", chunks };
  }
}
