import type { UIMessageChunk } from "ai";

/** An event of the wire: the position line and the chunk (absent for the closing [DONE]). */
export type WireEvent = {
  id: string | undefined;
  chunk: UIMessageChunk | undefined;
  /** What the event adds to the position. */
  size: number;
};

function parse(frame: string): WireEvent | undefined {
  const lines = frame.split("\n");
  const data = lines.find((line) => line.startsWith("data: "))?.slice("data: ".length);
  if (data === undefined) return undefined;
  const id = lines.find((line) => line.startsWith("id: "))?.slice("id: ".length);
  const size = `data: ${data}\n\n`.length;
  return { id, chunk: data === "[DONE]" ? undefined : JSON.parse(data), size };
}

/** Reads a wire event by event. */
export async function* readWire(body: ReadableStream<Uint8Array>): AsyncGenerator<WireEvent> {
  let buffered = "";
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    buffered += decoder.decode(bytes, { stream: true });
    const frames = buffered.split("\n\n");
    buffered = frames.pop() ?? "";
    for (const frame of frames) {
      const event = parse(frame);
      if (event) yield event;
    }
  }
}

export async function allEvents(body: ReadableStream<Uint8Array>): Promise<WireEvent[]> {
  const events: WireEvent[] = [];
  for await (const event of readWire(body)) events.push(event);
  return events;
}

export function deltaText(events: WireEvent[]): string {
  return events.map(({ chunk }) => (chunk?.type === "text-delta" ? chunk.delta : "")).join("");
}

export function lastChunk(events: WireEvent[]): UIMessageChunk | undefined {
  return events.findLast(({ chunk }) => chunk !== undefined)?.chunk;
}
