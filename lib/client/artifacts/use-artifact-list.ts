import useSWR from "swr";
import type { ArtifactMeta } from "../../artifacts/contract";
import { listPath } from "./artifact-paths";
import { fetchArtifacts } from "./fetch-artifacts";
import { useOnChange } from "./use-on-change";

const NONE: ArtifactMeta[] = [];

/**
 * The artifacts of a chat, newest change first, as the server has them.
 * @param mark what the chat's messages say of them: when it changes, the server is asked again
 */
export function useArtifactList(sessionId: string, mark: number, isPossible: boolean) {
  const { data, mutate } = useSWR(isPossible ? listPath(sessionId) : null, fetchArtifacts);
  useOnChange(mark, () => void mutate());
  return data ?? NONE;
}
