export const LIMIT = 1000;

/** Cuts a text into the texts of its chunks. */
export type Cut = (text: string) => string[] | Promise<string[]>;

/** What is used of the packages in bench/node_modules, which a checkout need not have. */
type Splitter = { splitText(text: string): Promise<string[]> };
type Splitters = {
  TokenTextSplitter: new (options: object) => Splitter;
  RecursiveCharacterTextSplitter: new (options: object) => Splitter;
};
type GptTokenizer = {
  encode(text: string, options: object): number[];
  decode(tokens: number[]): string;
  countTokens(text: string, options: object): number;
  clearMergeCache(): void;
};
const LANGCHAIN: string = "@langchain/textsplitters";
const GPT_TOKENIZER: string = "gpt-tokenizer/encoding/o200k_base";

/** A special token's spelling is text. */
const PLAIN = { disallowedSpecial: new Set() };

/** Every contestant loads its packages itself, so that each process holds only what it needs. */
export const CONTESTANTS: Record<string, () => Promise<Cut>> = {
  "ours (chunkText)": async () => {
    const { chunkText } = await import("../../lib/artifacts/chunk-text.ts");
    return (text) =>
      chunkText(text, { maxTokens: LIMIT }).map(({ start, end }) => text.slice(start, end));
  },
  "ours (in a worker)": async () => {
    const { chunkTextInWorker } = await import("../../lib/artifacts/chunk-worker-client.ts");
    return async (text) => {
      const chunks = await chunkTextInWorker(text, { maxTokens: LIMIT });
      return chunks.map(({ start, end }) => text.slice(start, end));
    };
  },
  "LangChain TokenTextSplitter": async () => {
    const { TokenTextSplitter }: Splitters = await import(LANGCHAIN);
    const options = { encodingName: "o200k_base", chunkSize: LIMIT, chunkOverlap: 0 };
    const splitter = new TokenTextSplitter(options);
    // It would otherwise fetch the ranks from the network.
    Object.assign(splitter, { tokenizer: await jsTiktoken() });
    return (text) => splitter.splitText(text);
  },
  "LangChain Recursive + js-tiktoken": async () => {
    const tokenizer = await jsTiktoken();
    return recursive((text) => tokenizer.encode(text, [], []).length);
  },
  "LangChain Recursive + gpt-tokenizer": async () => {
    const gpt: GptTokenizer = await import(GPT_TOKENIZER);
    return withColdCache(gpt, await recursive((text) => gpt.countTokens(text, PLAIN)));
  },
  "slices of gpt-tokenizer's tokens": async () => {
    const gpt: GptTokenizer = await import(GPT_TOKENIZER);
    return withColdCache(gpt, (text) => slices(gpt.encode(text, PLAIN)).map(gpt.decode));
  },
  "slices of tiktoken WASM's tokens": async () => {
    const { get_encoding } = await import("tiktoken");
    const tokenizer = get_encoding("o200k_base");
    const utf8 = new TextDecoder();
    return (text) =>
      slices([...tokenizer.encode_ordinary(text)]).map((tokens) =>
        utf8.decode(tokenizer.decode(Uint32Array.from(tokens))),
      );
  },
};

/** No second round on the same text profits from the first: nobody chunks a text twice. */
function withColdCache(gpt: GptTokenizer, cut: Cut): Cut {
  return (text) => {
    gpt.clearMergeCache();
    return cut(text);
  };
}

async function jsTiktoken() {
  const { Tiktoken } = await import("js-tiktoken/lite");
  const { default: ranks } = await import("js-tiktoken/ranks/o200k_base");
  return new Tiktoken(ranks);
}

async function recursive(lengthFunction: (text: string) => number): Promise<Cut> {
  const { RecursiveCharacterTextSplitter }: Splitters = await import(LANGCHAIN);
  const options = { chunkSize: LIMIT, chunkOverlap: 0, lengthFunction };
  const splitter = new RecursiveCharacterTextSplitter(options);
  return (text) => splitter.splitText(text);
}

function slices(tokens: number[]): number[][] {
  const count = Math.ceil(tokens.length / LIMIT);
  return Array.from({ length: count }, (_, index) =>
    tokens.slice(index * LIMIT, (index + 1) * LIMIT),
  );
}
