"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ArtifactMeta } from "@/lib/artifacts/contract";
import type { ChatMessage } from "@/lib/chats/types";
import { isMarkdown } from "@/lib/client/artifacts/artifact-words";
import { spotOfChunk } from "@/lib/client/artifacts/chunk-cells";
import { chunksRead } from "@/lib/client/artifacts/chunks-read";
import { isHopeless } from "@/lib/client/artifacts/use-artifact-view";
import type { Draft } from "@/lib/client/artifacts/written-draft";
import { useStoredValue } from "@/lib/client/use-stored-value";
import { type Opened, useDesk } from "./desk-context";
import { PanelBody } from "./panel-body";
import { PanelHeader } from "./panel-header";
import { PanelNotices } from "./panel-notices";
import { ArtifactGone, ArtifactUnreachable } from "./panel-states";
import { type Place, RENDERED_LENGTH } from "./reading";
import { type ShownArtifact, useShownArtifact } from "./use-shown-artifact";

type Props = {
  opened: Opened;
  draft: Draft | undefined;
  messages: ChatMessage[];
  isReplying: boolean;
};

/** What it is called: as it is being written, as it was saved, as the one who opened it knew. */
function namesOf(
  { draft, view, artifactId }: ShownArtifact,
  known: ArtifactMeta[],
  opened: Opened,
) {
  const meta = view?.meta ?? known.find((each) => each.artifactId === artifactId);
  const title = draft?.title ?? meta?.title ?? opened.title;
  return { meta, title, mediaType: draft?.mediaType ?? meta?.mediaType ?? "text/plain" };
}

function isPage(text: string | undefined, named: { title: string; mediaType: string }): boolean {
  return text !== undefined && text.length <= RENDERED_LENGTH && isMarkdown(named);
}

const NONE: ReadonlySet<number> = new Set();

/** The artifact that is open, with all that can be looked at and done. */
export default function ArtifactPanel(props: Props) {
  const t = useTranslations("artifact");
  const { opened, messages } = props;
  const { artifacts } = useDesk();
  const shown = useShownArtifact(props);
  const { view, text, draft } = shown;
  const [tab, setTab] = useState("document");
  const [place, setPlace] = useState<Place>();
  const [wrap, setWrap] = useStoredValue("holdfast:artifact-wrap");
  const [isSource, setSource] = useState(false);

  const { meta, title, mediaType } = namesOf(shown, artifacts, opened);
  const canRender = isPage(text, { title: title ?? "", mediaType });

  const read = useMemo(
    () => (view ? chunksRead(messages, view.meta.artifactId, view.meta.version) : NONE),
    [messages, view],
  );

  /** To a line of the text, wherever in the panel that was asked. */
  const jump = useCallback((line: number, share?: number) => {
    setSource(true);
    setTab((current) => (current === "versions" ? "document" : current));
    setPlace((before) => ({ line, share, ticket: (before?.ticket ?? 0) + 1 }));
  }, []);

  const isThere = view !== undefined && opened.chunk !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every wish to open, when the chunks are known
  useEffect(() => {
    if (!view || opened.chunk === undefined) return;
    const { line, share } = spotOfChunk(view.chunks, opened.chunk);
    jump(line, share);
  }, [isThere, opened.ticket, jump]);

  if (!view && !draft && shown.failure) {
    return (
      <>
        <PanelHeader mediaType={mediaType} meta={undefined} title={title} />
        {isHopeless(shown.failure) ? (
          <ArtifactGone
            hasOlder={shown.version !== undefined}
            onNewest={() => shown.choose(undefined)}
          />
        ) : (
          <ArtifactUnreachable failure={shown.failure} onRetry={shown.reload} />
        )}
      </>
    );
  }
  const reading = {
    isWrapped: wrap !== "no",
    toggleWrap: () => setWrap(wrap === "no" ? "yes" : "no"),
    isRendered: canRender && !isSource,
    toggleRendered: canRender ? () => setSource(!isSource) : undefined,
  };
  return (
    <div className="@container flex h-full flex-col">
      <PanelHeader
        mediaType={mediaType}
        meta={draft ? undefined : meta}
        reading={reading}
        shown={shown}
        title={title}
      />
      <PanelNotices shown={shown} />
      <PanelBody
        jump={jump}
        mediaType={mediaType}
        place={place}
        read={read}
        reading={reading}
        setTab={setTab}
        shown={shown}
        tab={tab}
        title={title ?? t("artifact")}
      />
    </div>
  );
}
