import { StringDecoder } from "node:string_decoder";
import { setImmediate as pause } from "node:timers/promises";
import { alignToCodePoint } from "./tokenizer/utf8";

/** What is done with so much of a text takes a few milliseconds: between two slices others get their turn. */
const SLICE_UNITS = 512 * 1024;

/** The text in slices that split no character, each in a turn of the event loop of its own. */
export async function* slicesOf(text: string, units = SLICE_UNITS): AsyncGenerator<string> {
  for (let start = 0; start < text.length; ) {
    if (start > 0) await pause();
    const end = start + units;
    const cut = end < text.length ? alignToCodePoint(text, end) : text.length;
    yield text.slice(start, cut);
    start = cut;
  }
}

/** The text in UTF-8, where half a pair is U+FFFD, in memory of its own: it can be handed over to a thread. */
export async function encodeText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  let size = 0;
  for await (const slice of slicesOf(text)) size += Buffer.byteLength(slice);
  const bytes = new Uint8Array(size);
  const target = Buffer.from(bytes.buffer);
  let end = 0;
  for await (const slice of slicesOf(text)) end += target.write(slice, end);
  return bytes;
}

/** The bytes in memory of their own. */
export async function copyBytes(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let start = 0; start < bytes.length; start += SLICE_UNITS) {
    if (start > 0) await pause();
    copy.set(bytes.subarray(start, start + SLICE_UNITS), start);
  }
  return copy;
}

/** The text that UTF-8 is of. A mark of the byte order at its beginning is part of it. */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  const decoder = new StringDecoder("utf8");
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SLICE_UNITS) {
    if (start > 0) await pause();
    parts.push(decoder.write(bytes.subarray(start, start + SLICE_UNITS)));
  }
  return parts.join("") + decoder.end();
}
