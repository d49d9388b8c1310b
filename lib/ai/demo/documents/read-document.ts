import type { DemoStep } from "../demo-step";
import type { Answer } from "./answers";
import type { DemoDocument } from "./documents-in";
import { quotes, verbatim } from "./extracts";
import type { Wish } from "./wish";

/** Enough to see a walk; a model would go on. */
const MOST_FETCHES = 6;
/** A chunk at a time, as large as chunks are unless somebody wished otherwise. */
const USUAL_TOKENS = 1_000;
const MOST_TOKENS = 8_000;
const MOST_MATCHES = 10;

const HONEST =
  "I am a scripted demo, not an AI: I read it with the real tools, but I cannot understand it.";

const call = (toolName: string, input: object): DemoStep => ({
  call: { toolName, input: JSON.stringify(input) },
});

function fetchNext({ artifactId }: DemoDocument, fetched: Answer[], from: object): DemoStep {
  const last = fetched.at(-1);
  // Chunks larger than usual: the tool said so.
  const maxTokens = fetched.some(({ failure }) => failure) ? MOST_TOKENS : USUAL_TOKENS;
  const place = last?.cursor ? { cursor: last.cursor } : from;
  return call("FetchArtifactChunks", { artifactId, ...place, maxTokens });
}

function mayFetch(fetched: Answer[], most: number): boolean {
  const last = fetched.at(-1);
  if (!last) return true;
  if (last.failure) return fetched.length === 1;
  return fetched.length < most && last.cursor !== undefined;
}

function readReply({ title }: DemoDocument, fetched: Answer[]): DemoStep {
  const read = fetched.filter(({ text }) => text);
  const failure = fetched.at(-1)?.failure;
  if (read.length === 0)
    return { text: `I could not read **${title}**. ${failure ?? "It is empty."}` };
  const rest = fetched.at(-1)?.cursor ? "More follows; I stop here." : "That is all of it.";
  const pieces = read.length === 1 ? "one piece" : `${read.length} pieces`;
  return {
    text: `I read ${pieces} of **${title}** in order. ${rest}\n\n${HONEST} Here are lines of it, word for word, with their numbers:\n\n${quotes(read)}`,
  };
}

const MATCH = /^line (\d+) \(chunk (\d+)\)/;

/** As the page counts chunks: the tools call the first one 0. */
const countedFromOne = (match: string) =>
  match.replace(MATCH, (_, line, chunk) => `line ${line} (chunk ${Number(chunk) + 1})`);

function findReply({ title }: DemoDocument, needle: string, found: Answer): DemoStep {
  if (found.failure) return { text: `I could not search **${title}**. ${found.failure}` };
  const lines = found.text.split("\n").filter(Boolean);
  if (lines.length === 0)
    return { text: `No line of **${title}** holds these words:\n\n${verbatim([needle])}` };
  const shown = lines.slice(0, MOST_MATCHES).map(countedFromOne);
  const some = shown.length < lines.length ? `, of which these are the first ${shown.length}` : "";
  return {
    text: `I searched **${title}** for these words, and found ${lines.length === 1 ? "one line" : `${lines.length} lines`}${some}. ${HONEST}\n\n${verbatim(shown)}`,
  };
}

/** The next thing to do about a document: a call, or the answer. */
export function documentStep(wish: Wish, answers: Answer[]): DemoStep {
  const { document } = wish;
  const { artifactId } = document;
  const fetched = answers.filter(({ toolName }) => toolName === "FetchArtifactChunks");
  if (wish.kind === "find") {
    const found = answers.find(({ toolName }) => toolName === "SearchArtifact");
    if (!found) return call("SearchArtifact", { artifactId, query: wish.needle });
    const chunk = MATCH.exec(found.text)?.[2];
    if (chunk === undefined || !mayFetch(fetched, 1))
      return findReply(document, wish.needle, found);
    return fetchNext(document, fetched, { index: Number(chunk) });
  }
  if (answers.length === 0) return call("GetArtifactOutline", { artifactId });
  if (mayFetch(fetched, MOST_FETCHES)) return fetchNext(document, fetched, {});
  return readReply(document, fetched);
}
