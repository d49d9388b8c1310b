import useSWR, { useSWRConfig } from "swr";
import type { ArtifactView } from "../../artifacts/contract";
import { type ChatFailure, toChatFailure } from "../chat-error";
import { fetchView } from "./artifact-api";
import { viewPath } from "./artifact-paths";

/** Codes that asking again would only earn again. */
const HOPELESS = new Set<ChatFailure["code"]>(["not_found", "invalid_request", "forbidden"]);

export const isHopeless = ({ code }: ChatFailure) => HOPELESS.has(code);

type Shown = {
  view: ArtifactView | undefined;
  failure: ChatFailure | undefined;
  reload(): void;
};

/** All about an artifact but its text. @param version the newest if left out */
export function useArtifactView(sessionId: string, artifactId?: string, version?: number): Shown {
  const key = artifactId ? viewPath(sessionId, artifactId, version) : null;
  const { data, error, mutate } = useSWR(key, fetchView, {
    keepPreviousData: true,
    revalidateOnFocus: false,
    shouldRetryOnError: (reason) => !isHopeless(toChatFailure(reason)),
  });
  const isOther = data?.meta.artifactId !== artifactId;
  return {
    view: isOther ? undefined : data,
    failure: error ? toChatFailure(error) : undefined,
    reload: () => void mutate(),
  };
}

/** Forgets what is known of an artifact that is no more. */
export function useForgetArtifact(sessionId: string): (artifactId: string) => Promise<unknown> {
  const { mutate } = useSWRConfig();
  return (artifactId) => {
    const own = viewPath(sessionId, artifactId).split("?", 1)[0] ?? "";
    return mutate((key) => typeof key === "string" && key.startsWith(own), undefined);
  };
}
