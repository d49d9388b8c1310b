import { setImmediate as nextTurn } from "node:timers/promises";
import type { ModelMessage } from "ai";
import { type Readable, readableOf } from "./texts-of";

/** Counts the tokens of a text. */
export type Count = (text: string) => number;

/** What a provider puts around a message, a call or an answer: roles, ids, names. On the safe side. */
const FRAME_TOKENS = 16;
/** The most that OpenAI's and Anthropic's models count for one image of the size that we keep. */
const IMAGE_TOKENS = 1_600;
/** Counted in one go: some 10 ms on the worst text, for the event loop is not to be held. */
const SLICE_CHARS = 16_384;

const flat = ({ texts, images }: Readable) =>
  FRAME_TOKENS * (texts.length + 1) + IMAGE_TOKENS * images;

export type Measure = {
  /** At least as much as the messages can be, at once: no token is shorter than a byte. */
  atMost(messages: ModelMessage[]): number;
  tokensOf(messages: ModelMessage[]): Promise<number>;
};

async function countSlices(text: string, count: Count): Promise<number> {
  let tokens = 0;
  for (let start = 0; start < text.length; start += SLICE_CHARS) {
    if (start > 0) await nextTurn();
    tokens += count(text.slice(start, start + SLICE_CHARS));
  }
  return tokens;
}

/** Measures messages, each once: messages are never changed, only replaced. */
export function createMeasure(count: Count): Measure {
  const known = new WeakMap<ModelMessage, number>();

  async function measure(message: ModelMessage): Promise<number> {
    const before = known.get(message);
    if (before !== undefined) return before;
    const readable = readableOf(message);
    let tokens = flat(readable);
    for (const text of readable.texts) tokens += await countSlices(text, count);
    known.set(message, tokens);
    await nextTurn();
    return tokens;
  }

  return {
    atMost: (messages) =>
      messages.reduce((sum, message) => {
        const readable = readableOf(message);
        return readable.texts.reduce(
          (bytes, text) => bytes + Buffer.byteLength(text),
          sum + flat(readable),
        );
      }, 0),
    async tokensOf(messages) {
      let tokens = 0;
      for (const message of messages) tokens += await measure(message);
      return tokens;
    },
  };
}
