import { useSyncExternalStore } from "react";
import useSWR from "swr";
import type { ProjectArtifact } from "../../chats/types";
import { callApi } from "../api";
import { ChatRequestError } from "../chat-error";
import { hiddenChats } from "../removals";
import { ownError } from "../resuming-transport/public-error";
import { useNotices } from "../use-notices";
import { useSoon } from "../use-soon";
import { isRecord } from "./is-record";

const REFRESH_AFTER_MS = 250;

type ProjectArtifacts = {
  /** Undefined until they have come. */
  artifacts: ProjectArtifact[] | undefined;
  error: unknown;
  reload(): void;
};

function hasArtifacts(value: unknown): value is { artifacts: ProjectArtifact[] } {
  return isRecord(value) && Array.isArray(value.artifacts);
}

/** @throws ChatRequestError */
async function fetchArtifacts(path: string): Promise<ProjectArtifact[]> {
  const answer = await callApi(path);
  if (hasArtifacts(answer)) return answer.artifacts;
  throw new ChatRequestError(ownError("unknown", "page.notArtifacts"));
}

/** The artifacts of all chats of a project, newest change first, without those of chats that are being deleted. */
export function useProjectArtifacts(projectId: string): ProjectArtifacts {
  const { data, error, mutate } = useSWR(
    `/api/projects/${encodeURIComponent(projectId)}/artifacts`,
    fetchArtifacts,
  );
  const refresh = useSoon(() => void mutate(), REFRESH_AFTER_MS);
  useNotices(refresh);
  const hidden = useSyncExternalStore(
    hiddenChats.subscribe,
    hiddenChats.get,
    hiddenChats.getOnServer,
  );
  return {
    artifacts: data?.filter(({ sessionId }) => !hidden.isAll && !hidden.ids.has(sessionId)),
    error,
    reload: () => void mutate(),
  };
}
