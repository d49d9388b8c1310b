import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { textPath } from "@/lib/client/artifacts/artifact-paths";
import { artifactMark } from "@/lib/client/artifacts/chunks-read";
import { useArtifactText } from "@/lib/client/artifacts/use-artifact-text";
import { useArtifactView } from "@/lib/client/artifacts/use-artifact-view";
import { useOnChange } from "@/lib/client/artifacts/use-on-change";
import type { Draft } from "@/lib/client/artifacts/written-draft";
import { useFailureWords } from "@/lib/client/use-failure-words";
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

/** What a model writes, or wrote, of what is open. */
function writtenOf({ opened, draft, isReplying }: Wish, version: number | undefined) {
  if (!draft || version !== undefined) return undefined;
  const isCut = isUnderWay(draft) && !isReplying;
  // Who asked for an artifact wants to see it, and not an attempt that came to nothing.
  if (opened.callId === undefined && (isCut || draft.state === "failed")) return undefined;
  return { ...draft, isCut, isWriting: isUnderWay(draft) && !isCut };
}

type Written = ReturnType<typeof writtenOf>;

/** Why what is written is not there as an artifact. */
function useComplaint(written: Written): string | undefined {
  const t = useTranslations("artifact");
  const wordsOf = useFailureWords();
  if (written?.isCut) return t("draft.cut");
  const complaint = written?.complaint;
  return complaint && (complaint.message ? wordsOf(complaint) : t("draft.refused"));
}

/** As long as the server has not shown what came of it. */
function isNews(written: Written, newest: number): boolean {
  return written !== undefined && (written.state !== "saved" || (written.version ?? 1) > newest);
}

/** The text that a model writes, as long as there is nothing newer to show instead. */
function textOf(written: Written, newest: number, loaded: string | undefined) {
  if (!written) return loaded;
  const isSame = written.version === newest;
  return isNews(written, newest) ? written.text : (loaded ?? (isSame ? written.text : undefined));
}

/** What the panel shows: a saved version, or the text that is being written right now. */
export function useShownArtifact(wish: Wish) {
  const { opened, draft, messages } = wish;
  const { sessionId } = useDesk();
  const { version, choose } = useVersion(opened);
  const written = writtenOf(wish, version);
  const complaint = useComplaint(written);
  const artifactId = opened.artifactId ?? draft?.artifactId;
  const { view, failure, reload } = useArtifactView(sessionId, artifactId, version);
  useOnChange(artifactMark(messages), reload);

  const path = view && textPath(sessionId, view.meta.artifactId, view.meta.version);
  const loaded = useArtifactText(path);
  const newest = view?.meta.version ?? 0;
  return {
    artifactId,
    view,
    failure,
    reload,
    version,
    choose,
    /** What is written and not there yet as an artifact. */
    draft: isNews(written, newest) ? written : undefined,
    isWriting: written?.isWriting ?? false,
    isSaved: written?.state === "saved",
    complaint,
    text: textOf(written, newest, loaded.text),
    textFailure: loaded.failure,
    retryText: loaded.retry,
  };
}

export type ShownArtifact = ReturnType<typeof useShownArtifact>;
