import "server-only";
import { attachedDocument } from "../../ai/attached-document";
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
  const facts = attachedDocument({ ...found, mediaType, attachedVersion: version });
  if (found.outline.length === 0) return facts;
  const outline = outlineText(shortOutline(found.outline, MOST_HEADINGS));
  return `${facts}\n${dataBlock("The following are its headings.", outline)}`;
}
