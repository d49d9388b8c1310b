import { FRAME_CHARS } from "./limits";

/** One event and the position after the last of the events that went into it. */
export type Compacted = { text: string; end: number };

/**
 * The beginning of a delta event as JSON.stringify writes it, up to the delta itself. Deltas that begin with the
 * same characters belong to one part, so their contents can be joined without parsing a single one.
 */
const DELTA_START =
  /data: \{"type":"(?:(?:text|reasoning)-delta","id":"(?:[^"\\]|\\.)*","delta|tool-input-delta","toolCallId":"(?:[^"\\]|\\.)*","inputTextDelta)":"/y;
const DELTA_END = '"}\n\n';
const UNESCAPED_QUOTE = /(?<!\\)(?:\\\\)*"/;

/**
 * Merges neighbouring deltas of one part.
 * @param text whole events
 * @param start position of the first of them
 */
export function compact(text: string, start: number, limit = FRAME_CHARS): Compacted[] {
  const compacted: Compacted[] = [];
  let run: Run | undefined;
  for (let at = 0; at < text.length; ) {
    const end = eventEnd(text, at);
    const delta = deltaAt(text, at, end, run?.prefix);
    if (run && (delta?.prefix !== run.prefix || run.size + delta.content.length > limit)) {
      compacted.push(closeRun(run));
      run = undefined;
    }
    if (delta) {
      run ??= { prefix: delta.prefix, content: "", size: delta.prefix.length, end: 0 };
      run.content += delta.content;
      run.size += delta.content.length;
      run.end = start + end;
    } else {
      compacted.push({ text: text.slice(at, end), end: start + end });
    }
    at = end;
  }
  if (run) compacted.push(closeRun(run));
  return compacted;
}

type Run = { prefix: string; content: string; size: number; end: number };

const closeRun = ({ prefix, content, end }: Run): Compacted => ({
  text: prefix + content + DELTA_END,
  end,
});

export function eventEnd(text: string, at: number): number {
  const blank = text.indexOf("\n\n", at);
  return blank < 0 ? text.length : blank + 2;
}

function deltaAt(text: string, at: number, end: number, known: string | undefined) {
  const prefix = known && text.startsWith(known, at) ? known : deltaStart(text, at);
  if (prefix === undefined || !text.startsWith(DELTA_END, end - DELTA_END.length)) return undefined;
  const content = text.slice(at + prefix.length, end - DELTA_END.length);
  // Something stands behind the delta (provider metadata): such an event stays as it is.
  if (content.includes('"') && UNESCAPED_QUOTE.test(content)) return undefined;
  return { prefix, content };
}

function deltaStart(text: string, at: number): string | undefined {
  DELTA_START.lastIndex = at;
  return DELTA_START.exec(text)?.[0];
}
