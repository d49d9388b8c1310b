import "server-only";
import { AppError } from "../errors";
import type { ArtifactInput, ArtifactMeta, Holder, OutlineEntry } from "./contract";

export type ArtifactOutline = Pick<
  ArtifactMeta,
  "artifactId" | "title" | "version" | "chunks" | "tokens" | "lines"
> & { outline: OutlineEntry[] };

/** The headings of an artifact, each with its line and its chunk. */
export async function getArtifactOutline(
  _holder: Holder,
  _input: ArtifactInput,
): Promise<ArtifactOutline> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
