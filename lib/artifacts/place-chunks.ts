import type { OutlineEntry } from "../db/schema";
import type { ChunkTable } from "./chunk-table";
import { HeadingFinder, headingTitle } from "./headings";
import { OutlineBuilder } from "./outline";
import { TextLines } from "./text-lines";

export type Places = { lines: number; outline: OutlineEntry[] };

/** Finds the lines and the headings that chunks stand in, writes them into the table, and lists the headings. */
export function placeChunks(text: string, table: ChunkTable, isMarkdown: boolean): Places {
  const lines = new TextLines(text);
  const headings = isMarkdown ? new Headings(text, lines) : undefined;
  let begun = 0;
  let ended = 0;
  while (lines.advance()) {
    headings?.see(table.startOf(begun) === lines.start ? begun : begun - 1);
    begun = placeBeginnings(table, begun, lines, headings?.path ?? []);
    ended = placeEnds(table, ended, lines);
  }
  return { lines: lines.number, outline: headings?.outline.finish() ?? [] };
}

type Path = readonly (number | undefined)[];

/** Places the chunks from `chunk` on that begin in the line. @returns the first that does not */
function placeBeginnings(table: ChunkTable, chunk: number, lines: TextLines, path: Path): number {
  let next = chunk;
  for (; next < table.length && table.startOf(next) < lines.next; next += 1) {
    table.set(next, "fromLine", lines.number);
    table.setHeadings(next, path);
  }
  return next;
}

/** The same for those that end in it. */
function placeEnds(table: ChunkTable, chunk: number, lines: TextLines): number {
  let next = chunk;
  for (; table.get(next, "end") <= lines.next; next += 1) {
    table.set(next, "toLine", lines.number);
  }
  return next;
}

class Headings {
  /** The offset of the open heading of each level. */
  readonly path: (number | undefined)[] = [];
  readonly outline = new OutlineBuilder();
  private readonly text: string;
  private readonly lines: TextLines;
  private readonly finder: HeadingFinder;

  constructor(text: string, lines: TextLines) {
    this.text = text;
    this.lines = lines;
    this.finder = new HeadingFinder(text);
  }

  /** Takes note of the line that `lines` is at; `chunk` is the chunk that it starts in. */
  see(chunk: number): void {
    const { text, lines } = this;
    const level = this.finder.levelOf(lines);
    if (level === 0) return;
    const title = headingTitle(text, lines.start, lines.end);
    if (!title) return;
    this.path.length = level;
    this.path[level - 1] = lines.start;
    this.outline.add({ level, title, line: lines.number, chunk });
  }
}
