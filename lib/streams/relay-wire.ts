import type { ResumeOptions } from "./contract";
import type { Pulse } from "./pulse";
import { WireSink } from "./wire-sink";

/**
 * Frames what the published runtime gives a reader: the text from a position on, first in one piece, then live.
 * There are no positions in it: they are counted here, and a lost message shifts them unseen.
 */
export function relayWire(
  text: ReadableStream<string>,
  { id, after }: ResumeOptions,
  keepAliveMs: number,
  pulse: Pulse,
  /** Whether the producer has come to its end, which the runtime's stream does not say. */
  isDone: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const reader = text.getReader();
  const sink = new WireSink(
    id,
    {
      onRoom: () => {},
      onCancel: () => {
        pulse.delete(sink);
        reader.cancel().catch(() => undefined);
      },
    },
    keepAliveMs,
  );
  pulse.add(sink);
  void pump(reader, sink, after)
    // Without a terminal event the producer went away, or a message got lost.
    .then(async () => sink.end((await isDone()) ? "done" : "interrupted"))
    // A reader cut off comes again.
    .catch(() => sink.tear("The relay broke off"))
    .finally(() => pulse.delete(sink));
  return sink.body;
}

async function pump(
  reader: ReadableStreamDefaultReader<string>,
  sink: WireSink,
  after: number | undefined,
): Promise<void> {
  let start = after ?? 0;
  let first = true;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (value === "") continue;
    const cut = first ? firstEvent(value) : 0;
    const piece = { start: start + cut, text: value.slice(cut), epoch: 1 };
    start += value.length;
    if (piece.text !== "") sink.push(piece, first && after === undefined);
    first = false;
  }
}

/** Where the first whole event begins: a position inside one cannot be looked back from. */
function firstEvent(text: string): number {
  if (text.startsWith("data: ")) return 0;
  const blank = text.indexOf("\n\n");
  return blank < 0 ? text.length : blank + 2;
}
