/** A code block that stands at the margin. */
export type CodeSegment = {
  kind: "code";
  language: string;
  code: string;
  isClosed: boolean;
};

/** A whole line: until it has ended, three backticks may yet turn out to be code within a sentence. */
const OPENING = /(?:(`{3,})([^`\n]*)|(~{3,})([^\n]*))\n/y;

function languageOf(info: string): string {
  return info.trim().split(/[\s{]/, 1)[0] ?? "";
}

/** Reads the code block whose fence begins at a place in a text; undefined when none does. */
export function readCode(
  text: string,
  at: number,
): { segment: CodeSegment; end: number } | undefined {
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (!found) return undefined;
  const [opening, ticks, tickInfo, tildes, tildeInfo] = found;
  const mark = ticks ?? tildes ?? "";
  const language = languageOf(tickInfo ?? tildeInfo ?? "");
  const begin = at + opening.length;
  const closing = new RegExp(`^ {0,3}\\${mark[0]}{${mark.length},}[ \\t]*(?:\\n|$)`, "gm");
  closing.lastIndex = begin;
  const end = begin < text.length ? closing.exec(text) : null;
  if (!end) {
    const segment: CodeSegment = {
      kind: "code",
      language,
      code: text.slice(begin),
      isClosed: false,
    };
    return { segment, end: text.length };
  }
  const code = text.slice(begin, end.index).replace(/\n$/, "");
  return {
    segment: { kind: "code", language, code, isClosed: true },
    end: end.index + end[0].length,
  };
}
