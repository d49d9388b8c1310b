import "server-only";
import { AppError } from "../errors";
import type { Holder } from "./contract";

/** Deletes an artifact with all of its versions. */
export async function deleteArtifact(
  _holder: Holder,
  _input: { artifactId: string },
): Promise<void> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
