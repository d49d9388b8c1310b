import { createHash } from "node:crypto";
import type { OutlineEntry } from "../db/schema";
import { ChunkTable } from "./chunk-table";
import { type ChunkOptions, chunkText } from "./chunk-text";
import { looksLikeMarkdown } from "./looks-like-markdown";
import { placeChunks } from "./place-chunks";

/** The text in UTF-8: bytes are handed over to a thread, a string would be copied. */
export type PrepareTask = ChunkOptions & { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/** All that is computed from a text, as plain data. */
export type PreparedText = {
  /** Of a ChunkTable. */
  numbers: Uint32Array<ArrayBuffer>;
  tokens: number;
  lines: number;
  outline: OutlineEntry[];
  /** Of the text in UTF-8, in hexadecimal. */
  sha256: string;
};

/** Cuts a text and finds where its chunks stand. CPU work, linear in the text: it belongs into a worker. */
export function prepareText({ bytes, mediaType, ...options }: PrepareTask): PreparedText {
  const text = Buffer.from(bytes.buffer).toString("utf8");
  const table = ChunkTable.of(chunkText(text, options));
  const { lines, outline } = placeChunks(text, table, looksLikeMarkdown(text, mediaType));
  const last = table.length - 1;
  const tokens = last < 0 ? 0 : table.get(last, "tokensBefore") + table.get(last, "tokens");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { numbers: table.numbers, tokens, lines, outline, sha256 };
}
