import { dataBlock, quoted } from "../../ai/data-block";
import type { ArtifactChunk, FetchedChunks } from "../../artifacts/contract";

/** What is kept of a chunk where its text is not. */
type ChunkReference = Omit<ArtifactChunk, "text">;
/** Which chunks were fetched, without their texts. */
export type FetchedReference = Omit<FetchedChunks, "chunks"> & { chunks: ChunkReference[] };

type Fetched = FetchedReference | FetchedChunks;

export function referenceTo({ chunks, ...fetched }: FetchedChunks): FetchedReference {
  return { ...fetched, chunks: chunks.map(({ text: _, ...chunk }) => chunk) };
}

function numbers({ chunks, of }: Fetched): string {
  const [first, last] = [chunks[0]?.index ?? 0, chunks.at(-1)?.index ?? 0];
  return `${first === last ? `chunk ${first}` : `chunks ${first}-${last}`} of ${of}`;
}

/** `"report.md", version 2, chunks 3-5 of 12` */
function nameOf(fetched: Fetched): string {
  return `${quoted(fetched.title)}, version ${fetched.version}, ${numbers(fetched)}`;
}

function place({ index, lines, headingPath, continuedFence }: ChunkReference): string {
  const under = headingPath.length > 0 ? `, under ${quoted(headingPath.join(" > "))}` : "";
  const fence = continuedFence ? `, begins inside the block ${quoted(continuedFence)}` : "";
  return `Chunk ${index}: lines ${lines.from}-${lines.to}${under}${fence}`;
}

function whatFollows({ nextCursor, remainingTokens }: Fetched): string {
  if (nextCursor === null) return "That is all that was asked for, or the end of the document.";
  return `To read on, call FetchArtifactChunks with the cursor ${nextCursor}; ${remainingTokens} tokens follow.`;
}

/** Chunks as a model reads them. */
export function fetchedText(fetched: FetchedChunks): string {
  const text = fetched.chunks.map((chunk) => chunk.text).join("");
  const about = `The following comes from the document ${nameOf(fetched)} (count from 0).`;
  return [dataBlock(about, text), ...fetched.chunks.map(place), whatFollows(fetched)].join("\n");
}

/** What stands for chunks that were read before and are not repeated. */
export function fetchedNote(fetched: Fetched): string {
  const { artifactId, chunks } = fetched;
  return `(${nameOf(fetched)}, were shown here. To see them again call FetchArtifactChunks with artifactId ${artifactId} and index ${chunks[0]?.index ?? 0}.)`;
}
