import { firstLine, isHeading, type Line, nextLine } from "./chunking/lines";
import type { TextLines } from "./text-lines";
import { alignToCodePoint } from "./tokenizer/utf8";

const MOST_TITLE_UNITS = 200;
/** What begins a line that may open a fence, or be inside of a list that has one. */
const MAY_OPEN = /[`~ \t]/;
const MARKS = /^#{1,6}[ \t]*/;
const CLOSING_MARKS = /[ \t]+#{1,100}[ \t]*$/;

/** The level of the heading that starts at `start`, the start of a line; 0 when none does. */
function headingLevel(text: string, start: number): number {
  if (!isHeading(text, start)) return 0;
  let level = 0;
  while (text[start + level] === "#") level += 1;
  return level;
}

/** The words of the heading that starts at `start`, at most 200 code units of them. */
export function headingTitle(text: string, start: number, end: number): string {
  const most = start + MOST_TITLE_UNITS;
  const line = text.slice(start, end > most ? alignToCodePoint(text, most) : end);
  return line.replace(MARKS, "").replace(CLOSING_MARKS, "").trim();
}

/** Tells the Markdown headings of a text, which it is shown line by line, from what only looks like one in a fence. */
export class HeadingFinder {
  private readonly text: string;
  private fence: Line | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The level of the heading in the line that `lines` is at; 0 when it has none. */
  levelOf(lines: TextLines): number {
    if (this.isFenced(lines.start)) return 0;
    return headingLevel(this.text, lines.start);
  }

  private isFenced(start: number): boolean {
    const { text, fence } = this;
    if (!fence && !MAY_OPEN.test(text.charAt(start))) return false;
    const line = nextLine(text, start, fence ?? OUTSIDE, false);
    const isFenced = line.block?.kind === "fence";
    this.fence = isFenced && !line.endsBlock ? line : undefined;
    return isFenced;
  }
}

const OUTSIDE = firstLine("");
