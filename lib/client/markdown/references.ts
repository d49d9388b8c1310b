/** What one piece of a text defines for the others, and what it asks of them. */
export type References = {
  /** Definitions of links, as they are written: `[name]: address`. */
  links: readonly string[];
  /** What the footnotes say, by their labels. */
  notes: ReadonlyMap<string, string>;
  /** Labels of the footnotes that are referred to, in their order. */
  noteLabels: readonly string[];
};

const NONE: References = { links: [], notes: new Map(), noteLabels: [] };

const LINK = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S.*$/gm;
const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const NOTE_REFERENCE = /\[\^([^\]\s]+)\](?!:)/g;
const INDENT = /^(?: {4}|\t)/;
/** Fences and spans alike: from backticks to as many of them. */
const CODE = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

/** A footnote goes on with lines that follow at once, and with indented ones. */
function readNotes(text: string): Map<string, string> {
  const notes = new Map<string, string>();
  let label: string | undefined;
  let isAfterBlank = false;
  for (const line of text.split("\n")) {
    const begin = NOTE.exec(line);
    const isBlank = line.trim() === "";
    if (begin) {
      label = begin[1] ?? "";
      notes.set(label, begin[2] ?? "");
    } else if (label && !isBlank && isAfterBlank && !INDENT.test(line)) label = undefined;
    else if (label) notes.set(label, `${notes.get(label)}\n${line.replace(INDENT, "")}`);
    isAfterBlank = isBlank;
  }
  return notes;
}

export function findReferences(text: string): References {
  if (!text.includes("]:") && !text.includes("[^")) return NONE;
  const words = text.replace(CODE, "");
  return {
    links: [...words.matchAll(LINK)].map(([line]) => line.trim()),
    notes: new Map([...readNotes(text)].map(([label, note]) => [label, note.trim()])),
    noteLabels: [...words.matchAll(NOTE_REFERENCE)].map(([, label = ""]) => label),
  };
}
