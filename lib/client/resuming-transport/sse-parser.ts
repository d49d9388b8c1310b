/** One server-sent event or comment. `id` is there only when this very event carried one. */
export type SseItem =
  | { kind: "event"; id: string | undefined; data: string }
  | { kind: "comment"; text: string };

/** What came is no event stream: a cut that reading again may mend. */
export class MalformedStreamError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MalformedStreamError";
  }
}

/** More than any chunk we send (files travel by reference); keeps a wild peer from filling memory. */
const MAX_EVENT_LENGTH = 32 * 1024 * 1024;

/**
 * Bytes in, events out (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream).
 * Bytes may be cut anywhere: inside a character, a line, a CRLF. An event without its closing empty line
 * is never given out, so what was read last is always whole.
 */
export class SseParser {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #line = "";
  #afterCarriageReturn = false;
  #id: string | undefined;
  #data: string[] = [];
  #length = 0;

  /** @throws MalformedStreamError for bytes that are not UTF-8 and for endless events. */
  push(bytes: Uint8Array): SseItem[] {
    const items: SseItem[] = [];
    const text = this.#decode(bytes);
    let from = 0;
    for (const match of text.matchAll(/\r\n|\r|\n/g)) {
      const isRestOfCrLf = this.#afterCarriageReturn && match.index === 0 && match[0] === "\n";
      if (!isRestOfCrLf) this.#endLine(this.#line + text.slice(from, match.index), items);
      from = match.index + match[0].length;
    }
    if (text.length > 0) this.#afterCarriageReturn = text.endsWith("\r");
    this.#line += text.slice(from);
    this.#checkLength(this.#length + this.#line.length);
    return items;
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new MalformedStreamError("The stream is not UTF-8", { cause });
    }
  }

  #endLine(line: string, items: SseItem[]): void {
    this.#line = "";
    if (line === "") this.#endEvent(items);
    else if (line.startsWith(":")) items.push({ kind: "comment", text: line.slice(1).trimStart() });
    else this.#readField(line);
  }

  #readField(line: string): void {
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const rest = colon === -1 ? "" : line.slice(colon + 1);
    this.#setField(field, rest.startsWith(" ") ? rest.slice(1) : rest);
  }

  #setField(field: string, value: string): void {
    if (field === "id" && !value.includes("\0")) this.#id = value;
    if (field !== "data") return;
    this.#data.push(value);
    this.#length += value.length;
    this.#checkLength(this.#length);
  }

  #endEvent(items: SseItem[]): void {
    if (this.#data.length > 0) {
      items.push({ kind: "event", id: this.#id, data: this.#data.join("\n") });
    }
    this.#id = undefined;
    this.#data = [];
    this.#length = 0;
  }

  #checkLength(length: number): void {
    if (length > MAX_EVENT_LENGTH) throw new MalformedStreamError("An event has no end");
  }
}
