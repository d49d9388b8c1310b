import { get_encoding } from "tiktoken";
import type { Encoding } from "@/lib/encodings";

const oracles = {
  o200k_base: get_encoding("o200k_base"),
  cl100k_base: get_encoding("cl100k_base"),
};

/** The token count of OpenAI's own tokenizer. Quadratic on long runs: only for short ones. */
export function oracleCount(text: string, encoding: Encoding): number {
  return oracles[encoding].encode_ordinary(text).length;
}
