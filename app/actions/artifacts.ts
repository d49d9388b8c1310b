"use server";

import { z } from "zod";
import {
  type FetchedChunks,
  type FetchInput,
  fetchInput,
  type SavedArtifact,
  type SaveInput,
  saveInput,
  sessionId,
} from "@/lib/artifacts/contract";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { validate } from "@/lib/http/body";
import { type ActionResult, userAction } from "@/lib/http/user-action";

// An action is a POST that anybody can make: what its arguments are is checked here, whatever TypeScript says.
const inSession = z.looseObject({ sessionId }, "is not an object: { sessionId, ... }");

/** Splits a text into chunks and saves it in a chat's session, as the tool of the same name does. */
export async function SaveArtifactChunks(
  given: SaveInput & { sessionId: string },
): Promise<ActionResult<SavedArtifact>> {
  return userAction((user) => {
    const { sessionId, ...input } = validate(inSession, given);
    return saveArtifactChunks({ userId: user.id, sessionId }, validate(saveInput, input));
  });
}

/** Reads on in an artifact of a chat's session, as the tool of the same name does. */
export async function FetchArtifactChunks(
  given: FetchInput & { sessionId: string },
): Promise<ActionResult<FetchedChunks>> {
  return userAction((user) => {
    const { sessionId, ...input } = validate(inSession, given);
    return fetchArtifactChunks({ userId: user.id, sessionId }, validate(fetchInput, input));
  });
}
