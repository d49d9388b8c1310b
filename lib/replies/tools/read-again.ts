import "server-only";
import { shortenable } from "../../ai/context-budget/short-form";
import { FETCH_TOKENS, type FetchedChunks, type Holder } from "../../artifacts/contract";
import { fetchArtifactChunks } from "../../artifacts/fetch-artifact-chunks";
import { log } from "../../log";
import { type FetchedReference, fetchedNote, fetchedText, referenceTo } from "./fetched-text";

/** The chunks behind references that this process has just made: their texts are not read twice. */
const justFetched = new WeakMap<object, FetchedChunks>();

/** What is kept of fetched chunks in a message; their texts are read again when a model is to see them. */
export function remembered(fetched: FetchedChunks): FetchedReference & { ok: true } {
  const reference = { ok: true as const, ...referenceTo(fetched) };
  justFetched.set(reference, fetched);
  return reference;
}

/** The very same chunks; undefined when there is a newer version, or the document is gone. */
async function sameChunks(
  holder: Holder,
  { artifactId, version, chunks }: FetchedReference,
): Promise<FetchedChunks | undefined> {
  const [first] = chunks;
  if (!first) return undefined;
  const tokens = chunks.reduce((sum, chunk) => sum + chunk.tokens, 0);
  const maxTokens = Math.min(Math.max(tokens, first.tokens, 16), FETCH_TOKENS.most);
  try {
    const fetched = await fetchArtifactChunks(holder, {
      artifactId,
      index: first.index,
      maxTokens,
    });
    if (fetched.version !== version) return undefined;
    const indexes = new Set(chunks.map(({ index }) => index));
    return { ...fetched, chunks: fetched.chunks.filter(({ index }) => indexes.has(index)) };
  } catch (error) {
    log.info("Chunks that a model read before cannot be shown to it again", { artifactId, error });
    return undefined;
  }
}

/** What a model reads where chunks were fetched: their texts, or a note when they are not to be had any more. */
export async function chunksForModel(holder: Holder, reference: FetchedReference) {
  const note = fetchedNote(reference);
  const fetched = justFetched.get(reference) ?? (await sameChunks(holder, reference));
  if (!fetched) return { type: "text" as const, value: note };
  // What follows is as it was when the chunks were fetched: a walk may have been bounded.
  const { nextCursor, remainingTokens } = reference;
  return shortenable(fetchedText({ ...fetched, nextCursor, remainingTokens }), note);
}
