import type { UIMessageChunk } from "ai";
import { readWire, type WireEvent } from "../../../support/wire";

/** Reads a wire from the moment it is made; a test looks at what came. */
export class TestReader {
  readonly events: WireEvent[] = [];
  /** Resolves at a clean end, rejects when the wire was torn. */
  readonly closed: Promise<void>;
  isClosed = false;

  constructor(body: ReadableStream<Uint8Array> | undefined) {
    if (!body) throw new Error("there is no such stream");
    this.closed = this.#read(body);
    this.closed.catch(() => undefined);
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    try {
      for await (const event of readWire(body)) this.events.push(event);
    } finally {
      this.isClosed = true;
    }
  }

  get chunks(): UIMessageChunk[] {
    return this.events.flatMap(({ chunk }) => (chunk ? [chunk] : []));
  }

  get text(): string {
    return this.chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join("");
  }

  get last(): UIMessageChunk | undefined {
    return this.chunks.at(-1);
  }

  /** The newest position, as a browser would send it back. */
  get lastEventId(): string | undefined {
    return this.events.findLast(({ id }) => id !== undefined)?.id;
  }
}
