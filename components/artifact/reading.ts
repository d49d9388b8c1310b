/**
 * A line to go to; the ticket tells one wish from the next. `share`, how far into the text, says which piece of it
 * where a line is shown in pieces.
 */
export type Place = { line: number; share?: number; ticket: number };

/** How the text is shown. */
export type Reading = {
  isWrapped: boolean;
  toggleWrap(): void;
  isRendered: boolean;
  /** Absent where there is nothing but the source. */
  toggleRendered: (() => void) | undefined;
};

/** Characters: rendering more Markdown than this at once would hold the page. */
export const RENDERED_LENGTH = 200_000;

/** Characters: a parser goes through the whole text, and a larger one is mostly data. */
export const HIGHLIGHTED_LENGTH = 1_000_000;

/** Characters on either side: comparing more would take too long to wait for. */
export const COMPARED_LENGTH = 2_000_000;
