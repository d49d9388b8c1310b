import { setTimeout as sleep } from "node:timers/promises";
import type { UIMessageChunk } from "ai";
import { parseEventId } from "@/lib/streams/wire";
import type { Guest } from "./guest";
import { readWire, type WireEvent } from "./wire";

const RETRY_MS = 100;
const PATIENCE_MS = 90_000;

export type FollowOptions = {
  guest: Guest;
  chatId: string;
  /** Instances of the app: the next one is asked when one cannot be reached. */
  urls: string[];
  /** The answer to the POST, read first. */
  first?: Response;
  /** Everything that the reply will say. */
  expected: string;
  /** A reader's own slowness: waited for after every event. */
  pause?(): Promise<unknown>;
};

/** What may follow an error: the ends of what was open. */
const CLOSING = new Set(["text-end", "finish-step", "finish"]);

type End = { type: "finish" | "abort" | "error"; code?: string };

/**
 * A reader of a reply who knows docs/streams.md and nothing of lib/client: reads on at the position it has, from
 * whichever instance there is, until the reply has an end. Whatever breaks a promise of the wire is in `faults`.
 */
export class Viewer {
  text = "";
  end: End | undefined;
  /** Responses that were read. */
  readings = 0;
  /** Times that the message began anew after it had begun. */
  restarts = 0;
  readonly faults: string[] = [];
  /** Resolves when the reply has an end, or this reader left. */
  readonly done: Promise<void>;
  #lastId: string | undefined;
  #streamId: string | undefined;
  #position = 0;
  /** Between a `start` and the next position that this reader names itself, deltas may be merged. */
  #mayBeMerged = true;
  #at = 0;
  readonly #leave = new AbortController();
  readonly #options: FollowOptions;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.done = this.#run();
    // A test that fails before it waits for its viewers fails with its own words.
    this.done.catch(() => undefined);
  }

  get lastEventId(): string | undefined {
    return this.#lastId;
  }

  /** Closes the tab. */
  leave(): void {
    this.#leave.abort();
  }

  get #isOver(): boolean {
    return this.end !== undefined || this.#leave.signal.aborted;
  }

  async #run(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    const giveUp = setTimeout(() => this.#leave.abort("patience"), PATIENCE_MS);
    let response = this.#options.first;
    while (!this.#isOver) {
      response ??= await this.#ask();
      if (response) await this.#read(response);
      response = undefined;
      if (!this.#isOver) await sleep(RETRY_MS);
    }
    clearTimeout(giveUp);
    if (Date.now() >= deadline) throw new Error(`The reply has no end: ${this.describe()}`);
  }

  describe(): string {
    const { text, end, readings, restarts, faults } = this;
    return JSON.stringify({
      length: text.length,
      end,
      readings,
      restarts,
      faults,
      at: this.#lastId,
    });
  }

  async #ask(): Promise<Response | undefined> {
    const { guest, chatId, urls } = this.#options;
    const here = guest.at(urls[this.#at % urls.length] ?? "");
    const headers: Record<string, string> = this.#lastId ? { "last-event-id": this.#lastId } : {};
    const init = { headers, signal: this.#leave.signal };
    try {
      const response = await here.fetch(`/api/chat/${chatId}/stream`, init);
      if (response.status === 200) return response;
      if (response.status === 204) await this.#lookAtRest(here);
      else if (response.status < 500) this.#fault(`${response.status} ${await response.text()}`);
    } catch {
      // Nobody there, or cut off while it answered: the next one is asked.
      this.#at += 1;
    }
    return undefined;
  }

  /** There is nothing to resume: the reply is in its resting place, or has not begun. */
  async #lookAtRest(here: Guest): Promise<void> {
    const { chatId } = this.#options;
    const response = await here.fetch(`/api/chats/${chatId}`, { signal: this.#leave.signal });
    if (!response.ok) return;
    const { messages } = await response.json();
    const reply = messages.at(-1);
    const status = reply?.role === "assistant" && reply.metadata.status;
    if (!status || status === "streaming") return;
    this.text = "";
    for (const part of reply.parts) if (part.type === "text") this.#say(part.text);
    this.end = endOfStatus(status, reply.metadata.error?.code);
  }

  async #read(response: Response): Promise<void> {
    if (response.status !== 200 || !response.body) {
      this.#fault(`the first answer is ${response.status}`);
      this.leave();
      return;
    }
    this.readings += 1;
    this.#mayBeMerged = this.#lastId === undefined;
    const { signal } = this.#leave;
    const body = response.body.pipeThrough(new TransformStream<Uint8Array>(), { signal });
    try {
      for await (const event of readWire(body)) {
        this.#take(event);
        await this.#options.pause?.();
      }
    } catch {
      // Cut: this reader comes again at its position.
    }
  }

  #take({ id, chunk, size }: WireEvent): void {
    if (chunk?.type === "start") this.#begin();
    if (id !== undefined) this.#move(id, size);
    if (chunk === undefined) {
      if (!this.end) this.#fault("[DONE] without a terminal chunk");
      return;
    }
    if (this.end && !CLOSING.has(chunk.type)) this.#fault(`${chunk.type} after the end`);
    if (chunk.type === "text-delta") this.#say(chunk.delta);
    this.end ??= endOf(chunk);
  }

  #begin(): void {
    if (this.#streamId !== undefined) this.restarts += 1;
    this.text = "";
    this.#position = 0;
    this.#mayBeMerged = true;
  }

  #move(id: string, size: number): void {
    const place = parseEventId(id);
    if (!place) {
      this.#fault(`an id that is none: ${id}`);
      return;
    }
    this.#streamId ??= place.streamId;
    if (place.streamId !== this.#streamId) this.#fault(`another stream: ${id}`);
    const moved = place.position - this.#position;
    const fits = this.#mayBeMerged ? moved >= size : moved === size;
    if (!fits) this.#fault(`from ${this.#position} to ${id} with an event of ${size}`);
    this.#position = place.position;
    this.#lastId = id;
  }

  #say(text: string): void {
    if (!this.#options.expected.startsWith(text, this.text.length)) {
      this.#fault(`at ${this.text.length} of the text: ${JSON.stringify(text.slice(0, 40))}`);
    }
    this.text += text;
  }

  /** A few are enough to see what went wrong. */
  #fault(what: string): void {
    if (this.faults.length < 5) this.faults.push(what);
  }
}

function endOf(chunk: UIMessageChunk): End | undefined {
  if (chunk.type === "finish" || chunk.type === "abort") return { type: chunk.type };
  if (chunk.type === "error") return { type: "error", code: JSON.parse(chunk.errorText).code };
  return undefined;
}

function endOfStatus(status: string, code: string | undefined): End {
  if (status === "done") return { type: "finish" };
  if (status === "stopped") return { type: "abort" };
  return {
    type: "error",
    code: code ?? (status === "interrupted" ? "reply_interrupted" : undefined),
  };
}
