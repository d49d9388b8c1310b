import { useEffect } from "react";
import useSWR from "swr";
import type { ArtifactMeta } from "../../artifacts/contract";
import { fetchArtifacts, listPath } from "./artifact-api";

const NONE: ArtifactMeta[] = [];

/**
 * The artifacts of a chat, newest change first, as the server has them.
 * @param mark what the chat's messages say of them: when it changes, the server is asked again
 */
export function useArtifactList(sessionId: string, mark: number, isPossible: boolean) {
  const { data, mutate } = useSWR(isPossible ? listPath(sessionId) : null, fetchArtifacts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is the reason to ask
  useEffect(() => void mutate(), [mark, mutate]);
  return data ?? NONE;
}
