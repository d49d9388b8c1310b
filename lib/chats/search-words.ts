/** What of a query can be shown in a text: its words, without what is excluded, the last one as a beginning. */
export type SearchWords = { whole: string[]; beginning: string | undefined };

/** More would not fit into a snippet. */
const MOST_WORDS = 12;

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/**
 * Whether a query's last word counts as the beginning of one: two letters begin a tenth of all words, while one sign of
 * a script without spaces says much.
 */
export const isUnfinished = (query: string): boolean =>
  /(?:[\p{L}\p{M}\p{N}_]{3}|[\u2e80-\uffef])$/u.test(query);

/** Words that `websearch_to_tsquery` takes as what they say, and that stand for no text. */
const isOperator = (word: string) => word.toLowerCase() === "or";

/** Reads a query as `websearch_to_tsquery` does, as far as a reader's eye needs it. */
export function wordsIn(query: string): SearchWords {
  const wanted = query.replace(/(^|\s)-("[^"]*"?|\S+)/g, "$1");
  const words = (wanted.match(WORD) ?? []).filter((word) => !isOperator(word)).slice(0, MOST_WORDS);
  const beginning = isUnfinished(wanted) ? words.at(-1) : undefined;
  return { whole: beginning ? words.slice(0, -1) : words, beginning };
}

const APART = "(?<![\\p{L}\\p{M}\\p{N}_])";
const END = "(?![\\p{L}\\p{M}\\p{N}_])";

/** Finds them in a text; undefined when there are none. Words hold no character that means something else here. */
export function patternOf({ whole, beginning }: SearchWords): RegExp | undefined {
  const all = [
    ...whole.map((word) => `${word}${END}`),
    ...(beginning ? [`${beginning}[\\p{L}\\p{M}\\p{N}_]*`] : []),
  ];
  return all.length > 0 ? new RegExp(`${APART}(?:${all.join("|")})`, "giu") : undefined;
}
