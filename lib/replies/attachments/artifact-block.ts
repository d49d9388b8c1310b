import "server-only";
import { dataBlock, quoted } from "../../ai/data-block";
import { getArtifactOutline } from "../../artifacts/artifact-outline";
import type { ArtifactReference, Holder } from "../../artifacts/contract";
import { outcomeOf } from "../tools/outcome";
import { outlineText, shortOutline } from "../tools/short-outline";

const MOST_HEADINGS = 30;

/** What a model is told of a document that came with a message: never its text, but how to read it. */
export async function artifactBlock(
  holder: Holder,
  { artifactId, title, mediaType, version }: ArtifactReference,
): Promise<string> {
  // The newest version, which is what the tools read.
  const found = await outcomeOf(getArtifactOutline(holder, { artifactId }));
  if (!found.ok) return `[The document ${quoted(title)} was attached here. ${found.message}]`;
  const changed = found.version === version ? "" : ` (version ${version} was attached)`;
  const facts =
    `[The document ${quoted(found.title)} is attached: ${mediaType}, artifactId ${artifactId}, ` +
    `version ${found.version}${changed}, ${found.chunks} chunks from 0, ${found.tokens} tokens, ${found.lines} lines. ` +
    "Its text is not shown here. Read it with FetchArtifactChunks, find places in it with SearchArtifact.]";
  if (found.outline.length === 0) return facts;
  const outline = outlineText(shortOutline(found.outline, MOST_HEADINGS));
  return `${facts}\n${dataBlock("The following are its headings.", outline)}`;
}
