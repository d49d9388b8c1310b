import { DEFAULT_ENCODING, type Encoding } from "../encodings";
import { Cutter } from "./chunking/cutter";
import { assertEncoding } from "./tokenizer/encoding";

/** One code point can be four tokens; below this a chunk could hold little more than one. */
export const MIN_CHUNK_TOKENS = 16;
/** A million tokens is past every model's context, and more would make one step of work long. */
export const MAX_CHUNK_TOKENS = 1_000_000;

export type ChunkOptions = {
  /** The most tokens of a chunk, from MIN_CHUNK_TOKENS to MAX_CHUNK_TOKENS. */
  maxTokens: number;
  encoding?: Encoding;
};

/** `text.slice(start, end)`, in UTF-16 code units, which is `tokens` tokens when counted by itself. */
export type TextChunk = {
  start: number;
  end: number;
  tokens: number;
  /** The chunk begins inside of a Markdown fence: the offset of the line that opens the fence. */
  continuedFence?: number;
  /** The chunk ends inside of a grapheme cluster, which alone is larger than the limit. */
  splitsGrapheme?: true;
};

/**
 * Cuts text into chunks of at most `maxTokens` tokens each, counted exactly. Joined they are the
 * text again. They end, best first, before a heading, around a fence or table, after a paragraph,
 * a line, a sentence, a word, a grapheme cluster; none splits a surrogate pair.
 *
 * Time grows linearly with the text, on every text. It is CPU work: some 10 MB a second, so large
 * text belongs into a worker (`chunkTextInWorker`). Throws a RangeError for a limit out of range.
 */
export function chunkText(text: string, options: ChunkOptions): TextChunk[] {
  assertChunkOptions(options);
  const cutter = new Cutter(text, options.maxTokens, options.encoding ?? DEFAULT_ENCODING);
  const chunks: TextChunk[] = [];
  while (!cutter.isDone) chunks.push(cutter.next());
  return chunks;
}

/** Throws a RangeError that names what is allowed. */
export function assertChunkOptions({ maxTokens, encoding }: ChunkOptions): void {
  if (encoding !== undefined) assertEncoding(encoding);
  const isInRange = maxTokens >= MIN_CHUNK_TOKENS && maxTokens <= MAX_CHUNK_TOKENS;
  if (isInRange && Number.isInteger(maxTokens)) return;
  throw new RangeError(
    `maxTokens is ${maxTokens}: use a whole number from ${MIN_CHUNK_TOKENS} to ${MAX_CHUNK_TOKENS}`,
  );
}
