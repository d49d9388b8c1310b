import type { DemoTurn } from "../read-turn";
import type { DemoDocument } from "./documents-in";

/** What a question wants of a document. */
export type Wish =
  | { kind: "find"; document: DemoDocument; needle: string }
  | { kind: "read"; document: DemoDocument };

const FIND =
  /\b(?:find|search(?: for)?|look for|grep|where (?:is|are|does)|mentions?|occurrences? of|suche?(?: nach)?|finde)\s+(.+)/i;
const QUOTED = /["“«„]([^"”»“]+)["”»“]/;
const READ =
  /\b(document|file|attach\w*|artifact|pdf|log|text|notes|report|book|summar\w*|read|quote|outline|headings|contents|what does (it|this)|says?|lies|datei|dokument|zusammen\w*)\b/i;
/** Around what is looked for: "the word tide in it". */
const FILLER =
  /^(?:(?:the|a|all|every|any|word|line|lines|with|of|that|mentions?|says?|occurrences?)\s+)+|\s+(?:in|inside)\s+(?:it|this|there|the|my)\b.*$|[?.!\s]+$/gi;

function needleIn(question: string): string | undefined {
  const rest = FIND.exec(question)?.[1];
  if (!rest) return undefined;
  const needle = QUOTED.exec(rest)?.[1] ?? rest.replace(FILLER, "").replace(FILLER, "");
  return needle.trim() || undefined;
}

/** The document that a question names, or the newest. */
function meant({ documents, question }: DemoTurn): DemoDocument | undefined {
  const asked = question.toLowerCase();
  const named = documents.findLast(({ title }) => asked.includes(title.toLowerCase()));
  return named ?? documents.at(-1);
}

/** Undefined for a question that is about something else. */
export function wishOf(turn: DemoTurn): Wish | undefined {
  const document = meant(turn);
  if (!document) return undefined;
  const needle = needleIn(turn.question);
  if (needle) return { kind: "find", document, needle };
  const isNamed = turn.question.toLowerCase().includes(document.title.toLowerCase());
  const reads = document.isNew || isNamed || READ.test(turn.question);
  return reads ? { kind: "read", document } : undefined;
}
