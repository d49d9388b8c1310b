import type { UIMessageChunk } from "ai";

export type Entry = { data: string; position: number };

/** A stream's text with its positions, as docs/streams.md counts them. */
export class ReplyLog {
  readonly entries: Entry[] = [];

  constructor(
    readonly streamId: string,
    chunks: UIMessageChunk[] = [],
  ) {
    for (const chunk of chunks) this.append(chunk);
  }

  get position(): number {
    return this.entries.at(-1)?.position ?? 0;
  }

  get isOver(): boolean {
    const last = this.entries.at(-1);
    return last !== undefined && /^\{"type":"(finish|abort|error)"/.test(last.data);
  }

  append(chunk: UIMessageChunk): void {
    const data = JSON.stringify(chunk);
    this.entries.push({ data, position: this.position + `data: ${data}\n\n`.length });
  }

  after(position: number): Entry[] {
    return this.entries.filter((entry) => entry.position > position);
  }

  compacted(): Entry[] {
    const merged: Entry[] = [];
    for (const entry of this.entries) {
      const last = merged.at(-1);
      const joined = last && joinDeltas(JSON.parse(last.data), JSON.parse(entry.data));
      if (joined) merged.splice(-1, 1, { ...entry, data: JSON.stringify(joined) });
      else merged.push(entry);
    }
    return merged;
  }

  wireOfAll(): string {
    return `: keep-alive\n\n${this.wire(this.entries)}data: [DONE]\n\n`;
  }

  wire(entries: Entry[]): string {
    return entries
      .map(({ data, position }) => `id: ${this.streamId}:${position}\ndata: ${data}\n\n`)
      .join("");
  }
}

/** Neighbouring deltas of one part made one, as in a compacted replay; undefined when they are no neighbours. */
function joinDeltas(a: UIMessageChunk, b: UIMessageChunk): UIMessageChunk | undefined {
  if (a.type === "text-delta" && b.type === "text-delta" && a.id === b.id) {
    return { ...a, delta: a.delta + b.delta };
  }
  if (
    a.type === "tool-input-delta" &&
    b.type === "tool-input-delta" &&
    a.toolCallId === b.toolCallId
  ) {
    return { ...a, inputTextDelta: a.inputTextDelta + b.inputTextDelta };
  }
  return undefined;
}

export function compact(chunks: UIMessageChunk[]): UIMessageChunk[] {
  const merged: UIMessageChunk[] = [];
  for (const chunk of chunks) {
    const last = merged.at(-1);
    const joined = last && joinDeltas(last, chunk);
    if (joined) merged.splice(-1, 1, joined);
    else merged.push(chunk);
  }
  return merged;
}
