import "server-only";
import { validate } from "../http/body";
import { sourceText } from "./artifact-source";
import { type ArtifactInput, type ArtifactMeta, artifactInput, type Holder } from "./contract";
import { findArtifact } from "./find-artifact";

/** The whole text of an artifact, as it was saved. @throws AppError `not_found` */
export async function readArtifactText(
  holder: Holder,
  input: ArtifactInput,
): Promise<{ meta: ArtifactMeta; text: string }> {
  const { artifactId, version } = validate(artifactInput, input);
  const meta = await findArtifact(holder, artifactId, version);
  return { meta, text: await sourceText(meta) };
}
