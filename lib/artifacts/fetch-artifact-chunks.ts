import "server-only";
import { AppError } from "../errors";
import type { FetchedChunks, FetchInput, Holder } from "./contract";

/** Reads as many whole chunks as fit, from a cursor, an index, a heading or lines. */
export async function fetchArtifactChunks(
  _holder: Holder,
  _input: FetchInput,
): Promise<FetchedChunks> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
