import { DEFAULT_ENCODING, type Encoding } from "../encodings";
import { tokenizerFor } from "./tokenizer/encoding";

/**
 * The number of tokens of `text` under `encoding`, exactly as tiktoken counts them. The spelling of
 * a special token ("<|endoftext|>") is text; a lone surrogate counts as the U+FFFD it becomes.
 * Linear in the text, on every text. Throws a RangeError for an unknown encoding.
 */
export function countTokens(text: string, encoding: Encoding = DEFAULT_ENCODING): number {
  const { scan, pieces } = tokenizerFor(encoding);
  const scanner = scan(text);
  let tokens = 0;
  for (let start = 0; start < text.length; ) {
    const end = scanner.pieceEnd(start, text.length);
    tokens += pieces.count(text, start, end);
    start = end;
  }
  return tokens;
}
