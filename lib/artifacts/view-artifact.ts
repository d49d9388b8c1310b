import "server-only";
import { AppError } from "../errors";
import type { ArtifactInput, ArtifactView, Holder } from "./contract";

/** All that a panel shows of an artifact besides its text. */
export async function viewArtifact(_holder: Holder, _input: ArtifactInput): Promise<ArtifactView> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
