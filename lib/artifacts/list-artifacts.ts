import "server-only";
import { AppError } from "../errors";
import type { ArtifactMeta, Holder } from "./contract";

/** The artifacts of a session, newest first. */
export async function listArtifacts(_holder: Holder): Promise<ArtifactMeta[]> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
