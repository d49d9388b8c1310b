const LINE_FEED = "\n".charCodeAt(0);

/**
 * Walks a text line by line. A line ends with "\n", "\r\n" or a lone "\r", as editors and Markdown have it; a break
 * at the very end begins no further line. Linear, however far apart the two kinds of break are.
 */
export class TextLines {
  /** The number of the line, from 1; 0 before the first one. */
  number = 0;
  /** `text.slice(start, end)` is the line without its break, `next` the offset after the break. */
  start = 0;
  end = 0;
  next = 0;
  private readonly text: string;
  private lineFeed = -1;
  private carriageReturn = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next line; false when there is none. */
  advance(): boolean {
    const { text, next } = this;
    if (next >= text.length) return false;
    if (this.lineFeed < next) this.lineFeed = indexOrEnd(text, "\n", next);
    if (this.carriageReturn < next) this.carriageReturn = indexOrEnd(text, "\r", next);
    this.number += 1;
    this.start = next;
    this.end = Math.min(this.lineFeed, this.carriageReturn);
    this.next = Math.min(text.length, this.end + this.breakLength());
    return true;
  }

  private breakLength(): number {
    const isLoneOrFirst = this.carriageReturn < this.lineFeed;
    return isLoneOrFirst && this.text.charCodeAt(this.end + 1) === LINE_FEED ? 2 : 1;
  }
}

function indexOrEnd(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from);
  return index < 0 ? text.length : index;
}
