import cl100kBase from "js-tiktoken/ranks/cl100k_base";
import o200kBase from "js-tiktoken/ranks/o200k_base";
import { ENCODINGS, type Encoding } from "../../encodings";
import { PieceCounter } from "./piece-counter";
import { RankTable } from "./ranks";
import type { Scanner } from "./scan";
import { Cl100kScanner } from "./scan-cl100k";
import { O200kScanner } from "./scan-o200k";

/** What it takes to tokenize under one encoding. */
export type Tokenizer = {
  scan(text: string): Scanner;
  pieces: PieceCounter;
};

const loaded = new Map<Encoding, Tokenizer>();

/** Reading a rank table takes some 0.1 s and 10 MB, so each is read once, when first needed. */
export function tokenizerFor(encoding: Encoding): Tokenizer {
  assertEncoding(encoding);
  const known = loaded.get(encoding);
  if (known) return known;
  const tokenizer = load(encoding);
  loaded.set(encoding, tokenizer);
  return tokenizer;
}

function isEncoding(name: string): name is Encoding {
  return ENCODINGS.some((encoding) => encoding === name);
}

/** Throws a RangeError for a name that is no encoding's. */
export function assertEncoding(name: string): asserts name is Encoding {
  if (isEncoding(name)) return;
  throw new RangeError(`Unknown encoding "${name}": use one of ${ENCODINGS.join(", ")}`);
}

/** js-tiktoken is the source of the ranks only: its encoder is quadratic on long runs. */
function load(encoding: Encoding): Tokenizer {
  switch (encoding) {
    case "o200k_base":
      return {
        scan: (text) => new O200kScanner(text),
        pieces: new PieceCounter(new RankTable(o200kBase.bpe_ranks)),
      };
    case "cl100k_base":
      return {
        scan: (text) => new Cl100kScanner(text),
        pieces: new PieceCounter(new RankTable(cl100kBase.bpe_ranks)),
      };
  }
}
