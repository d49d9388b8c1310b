import { useState } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { textPath } from "@/lib/client/artifacts/artifact-api";
import { artifactMark } from "@/lib/client/artifacts/chunks-read";
import { useArtifactText } from "@/lib/client/artifacts/use-artifact-text";
import { useArtifactView } from "@/lib/client/artifacts/use-artifact-view";
import { useOnChange } from "@/lib/client/artifacts/use-on-change";
import type { Draft } from "@/lib/client/artifacts/written-draft";
import { type Opened, useDesk } from "./desk-context";

type Wish = {
  opened: Opened;
  draft: Draft | undefined;
  messages: ChatMessage[];
  isReplying: boolean;
};

const isUnderWay = ({ state }: Draft) => state === "writing" || state === "saving";

/** The version that a person chose here; opening again, from a card or a call, chooses anew. */
function useVersion({ ticket, version }: Opened) {
  const [chosen, setChosen] = useState({ ticket, version });
  return {
    version: chosen.ticket === ticket ? chosen.version : version,
    choose: (next: number | undefined) => setChosen({ ticket, version: next }),
  };
}

/** The text that a model writes, as long as there is nothing newer to show instead. */
function textOfDraft(draft: Draft | undefined, newest: number, hasText: boolean) {
  if (!draft) return undefined;
  if (draft.state !== "saved") return draft.text;
  const isNews = (draft.version ?? 0) > newest;
  const isWaiting = (draft.version ?? 0) === newest && !hasText;
  return isNews || isWaiting ? draft.text : undefined;
}

/** What the panel shows: a saved version, or the text that is being written right now. */
export function useShownArtifact({ opened, draft, messages, isReplying }: Wish) {
  const { sessionId } = useDesk();
  const { version, choose } = useVersion(opened);
  const isCut = draft !== undefined && isUnderWay(draft) && !isReplying;
  // Who asked for an artifact wants to see it, and not an attempt that came to nothing.
  const isUseful =
    opened.callId !== undefined || (draft !== undefined && !isCut && draft.state !== "failed");
  const written = version === undefined && isUseful ? draft : undefined;
  const artifactId = opened.artifactId ?? draft?.artifactId;

  const { view, failure, reload } = useArtifactView(sessionId, artifactId, version);
  useOnChange(artifactMark(messages), reload);

  const path = view && textPath(sessionId, view.meta.artifactId, view.meta.version);
  const loaded = useArtifactText(path);
  const isNewer = (view?.meta.version ?? 0) < (written?.version ?? 1);
  const draftText = textOfDraft(written, view?.meta.version ?? 0, loaded.text !== undefined);
  return {
    artifactId,
    view,
    failure,
    reload,
    version,
    choose,
    /** What is written and not there yet as an artifact. */
    draft: written?.state === "saved" && !isNewer ? undefined : written,
    isSaved: written?.state === "saved",
    isWriting: written !== undefined && isUnderWay(written) && !isCut,
    complaint: isCut && written ? "The reply ended before this was whole." : written?.complaint,
    text: draftText ?? loaded.text,
    textFailure: loaded.failure,
    retryText: loaded.retry,
  };
}

export type ShownArtifact = ReturnType<typeof useShownArtifact>;
