import "server-only";
import { AppError } from "../errors";
import type { Holder, SearchInput, SearchResult } from "./contract";

/** Looks for a text or a regular expression, line by line. */
export async function searchArtifact(_holder: Holder, _input: SearchInput): Promise<SearchResult> {
  throw new AppError("unavailable", "Artifacts are not there yet.");
}
