import "server-only";
import { validate } from "../http/body";
import { sourceOutline } from "./artifact-source";
import {
  type ArtifactInput,
  type ArtifactMeta,
  artifactInput,
  type Holder,
  type OutlineEntry,
} from "./contract";
import { findArtifact } from "./find-artifact";

export type ArtifactOutline = Pick<
  ArtifactMeta,
  "artifactId" | "title" | "version" | "chunks" | "tokens" | "lines"
> & { outline: OutlineEntry[] };

/** The headings of an artifact, each with its line and its chunk. @throws AppError `not_found` */
export async function getArtifactOutline(
  holder: Holder,
  input: ArtifactInput,
): Promise<ArtifactOutline> {
  const checked = validate(artifactInput, input);
  const meta = await findArtifact(holder, checked.artifactId, checked.version);
  const { artifactId, title, version, chunks, tokens, lines } = meta;
  const outline = await sourceOutline(meta);
  return { artifactId, title, version, chunks, tokens, lines, outline };
}
