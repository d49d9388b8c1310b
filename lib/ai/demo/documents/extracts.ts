import type { Answer } from "./answers";

type Line = { number: number; text: string };

const MOST_LINES = 3;
const LINE_LENGTH = 160;
/** A line that says something. */
const LEAST_LENGTH = 25;

function cut(text: string): string {
  return text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH).toWellFormed()}…` : text;
}

/** The lines of a chunk that stand for it, word for word: its first, its middle and its last of some length. */
function extract({ text, line }: Answer): Line[] {
  const lines = text
    .split("\n")
    .map((words, index) => ({ number: line + index, text: cut(words.trim()) }))
    .filter((each) => each.text);
  const telling = lines.filter((each) => each.text.length >= LEAST_LENGTH);
  const from = telling.length > 0 ? telling : lines;
  if (from.length <= MOST_LINES) return from;
  return [0, Math.floor(from.length / 2), from.length - 1].flatMap((index) => from[index] ?? []);
}

/** A block that its content cannot leave, whatever stands in it. */
export function verbatim(lines: string[]): string {
  const text = lines.join("\n");
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** Quotes with their line numbers. */
export function quotes(answers: Answer[]): string {
  const lines = answers.flatMap(extract);
  const width = Math.max(0, ...lines.map(({ number }) => String(number).length));
  return verbatim(lines.map(({ number, text }) => `${String(number).padStart(width)}  ${text}`));
}
