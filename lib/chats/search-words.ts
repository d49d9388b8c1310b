import { SIGNS } from "../db/schema";

/** What of a query can be shown in a text: its words, without what is excluded, the last one as a beginning. */
export type SearchWords = { whole: string[]; beginning: string | undefined };

/** More would not fit into a snippet. */
const MOST_WORDS = 12;

/** A run of signs is a word of its own, also where it touches letters. */
const WORD = new RegExp(`[${SIGNS}]+|(?:(?![${SIGNS}])[\\p{L}\\p{M}\\p{N}_])+`, "gu");
const RUN_OF_SIGNS = new RegExp(`[${SIGNS}]+`, "gu");
const QUOTED = /"[^"]*"?/g;

const spaced = (run: string) => [...run].join(" ");

/**
 * A query in the words of the index, to which each sign is one: a run of signs becomes a phrase.
 * @example signsApart('-海辺 lamp') is '-"海 辺" lamp'
 */
export function signsApart(query: string): string {
  const quoted = query.match(QUOTED) ?? [];
  const apart = query
    .split(QUOTED)
    .map((loose) => loose.replace(RUN_OF_SIGNS, (run) => `"${spaced(run)}" `))
    .flatMap((loose, index) => [loose, quoted[index]?.replace(RUN_OF_SIGNS, spaced) ?? ""]);
  return apart.join("").trim();
}

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

const isOfSigns = (word: string) => word.search(RUN_OF_SIGNS) === 0;

/** Finds them in a text; undefined when there are none. Words hold no character that means something else here. */
export function patternOf({ whole, beginning }: SearchWords): RegExp | undefined {
  const all = [...whole, ...(beginning ? [beginning] : [])].map((word) => {
    if (isOfSigns(word)) return word;
    return `${APART}${word}${word === beginning ? "[\\p{L}\\p{M}\\p{N}_]*" : END}`;
  });
  return all.length > 0 ? new RegExp(all.join("|"), "giu") : undefined;
}
