import "server-only";
import { log } from "../log";

type File = { name: string; mediaType: string };
type Download = File & { text: string };
type StreamedDownload = File & { pieces: AsyncGenerator<string> };

const MAX_NAME = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them
const UNSAFE = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g;

/** RFC 6266: the name in ASCII for the oldest programs, and as it is for all others. */
export function disposition(name: string): string {
  const safe = name.replace(UNSAFE, " ").replace(/\s+/g, " ").trim() || "file";
  const dot = safe.lastIndexOf(".");
  const ending = dot < 0 ? "" : safe.slice(dot);
  const whole = `${safe
    .slice(0, dot < 0 ? undefined : dot)
    .slice(0, MAX_NAME)
    .trim()}${ending}`;
  const ascii = whole.replace(/[^\x20-\x7e]+/g, "_");
  const encoded = encodeURIComponent(whole.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

const headersOf = ({ name, mediaType }: File) => ({
  "content-type": `${mediaType}; charset=utf-8`,
  "content-disposition": disposition(name),
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
});

/** A text that the browser keeps as a file. */
export function download({ text, ...file }: Download): Response {
  return new Response(text, { headers: headersOf(file) });
}

/**
 * The same for a text that is too large to be had at once: its next piece is made when the last one is taken.
 * When one cannot be made the download breaks off, so that nobody takes a part for the whole.
 */
export function downloadStream({ pieces, ...file }: StreamedDownload): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        log.error("A download broke off", { name: file.name, error });
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, { headers: headersOf(file) });
}
