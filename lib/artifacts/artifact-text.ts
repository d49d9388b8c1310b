import "server-only";
import { AppError } from "../errors";
import type { ArtifactInput, ArtifactMeta, Holder } from "./contract";

/** The whole text of an artifact, as it was saved. */
export async function readArtifactText(
  _holder: Holder,
  _input: ArtifactInput,
): Promise<{ meta: ArtifactMeta; text: string }> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
