import type { ArtifactMeta } from "../../artifacts/contract";
import { callApi } from "../api";
import { ChatRequestError, toChatFailure } from "../chat-error";
import { ownError } from "../resuming-transport/public-error";
import { isRecord } from "./is-record";

function hasArtifacts(value: unknown): value is { artifacts: ArtifactMeta[] } {
  return isRecord(value) && Array.isArray(value.artifacts);
}

/** A chat's artifacts; none for somebody without a session, and for a chat that has saved none yet. */
export async function fetchArtifacts(path: string): Promise<ArtifactMeta[]> {
  try {
    const answer = await callApi(path);
    if (hasArtifacts(answer)) return answer.artifacts;
  } catch (error) {
    const { code } = toChatFailure(error);
    if (code === "unauthenticated" || code === "not_found") return [];
    throw error;
  }
  throw new ChatRequestError(ownError("unknown", "page.notArtifacts"));
}
