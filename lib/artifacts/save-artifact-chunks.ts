import "server-only";
import { AppError } from "../errors";
import type { Holder, SavedArtifact, SaveInput } from "./contract";

/** Saves a text as a new artifact, or as a new version of one. */
export async function saveArtifactChunks(
  _holder: Holder,
  _input: SaveInput,
): Promise<SavedArtifact> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
