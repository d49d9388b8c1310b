"use client";

import { type ReactNode, useEffect, useMemo } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { artifactMark } from "@/lib/client/artifacts/chunks-read";
import { useOpenBeside } from "@/lib/client/artifacts/open-desk";
import { noteOpened } from "@/lib/client/artifacts/panel-address";
import { useArtifactList } from "@/lib/client/artifacts/use-artifact-list";
import { useMediaQuery } from "@/lib/client/artifacts/use-media-query";
import { type Draft, draftsOf } from "@/lib/client/artifacts/written-draft";
import { useHydrated } from "@/lib/client/use-hydrated";
import { later, type Reload } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import { DeskContext, type Opened } from "./desk-context";
import { PanelAside } from "./panel-aside";
import { PanelLoading } from "./panel-loading";
import { useOffer, useOpened } from "./use-opened";

/** Documents, maps and differences are for those who open them: none of it is in the first load. */
const artifactPanel = later(
  () => import("./artifact-panel"),
  ({ opened, onReload }: { opened: Opened } & Reload) => (
    <PanelLoading opened={opened}>
      <NotLoaded onReload={onReload} />
    </PanelLoading>
  ),
  PanelLoading,
);
const sheet = later(
  () => import("./panel-sheet"),
  ({ children }: { children: ReactNode }) => (
    <div className="fixed inset-0 z-40 bg-card">{children}</div>
  ),
);

/** From here on a conversation and a document have room beside each other. */
const WIDE = "(min-width: 64rem)";

type Props = { chatId: string; messages: ChatMessage[]; isReplying: boolean; children: ReactNode };

function draftOf(drafts: Draft[], opened: Opened | undefined): Draft | undefined {
  if (!opened) return undefined;
  if (opened.callId) return drafts.find(({ callId }) => callId === opened.callId);
  const isNewest = opened.version === undefined;
  return drafts.findLast(
    ({ artifactId, state }) => isNewest && artifactId === opened.artifactId && state !== "saved",
  );
}

/** A conversation, and beside it the artifact that lies open. */
export function ArtifactDesk({ chatId, messages, isReplying, children }: Props) {
  const isWide = useMediaQuery(WIDE, true);
  const isHydrated = useHydrated();
  const { opened, show, offer, close } = useOpened();
  const drafts = useMemo(() => draftsOf(messages), [messages]);
  const isPossible = messages.length > 0 || opened !== undefined;
  const artifacts = useArtifactList(chatId, artifactMark(messages), isPossible);
  const draft = draftOf(drafts, opened);
  useOpenBeside((wanted) => show({ artifactId: wanted }, null));
  useOffer(isReplying ? drafts.at(-1) : undefined, { opened, offer, isWide });

  const artifactId =
    opened?.artifactId ?? (draft?.state === "saved" ? draft.artifactId : undefined);
  useEffect(() => {
    if (artifactId) noteOpened(artifactId, !isWide);
  }, [artifactId, isWide]);

  const desk = useMemo(
    () => ({ sessionId: chatId, artifacts, opened, show, close }),
    [chatId, artifacts, opened, show, close],
  );

  const panel = opened && (
    <artifactPanel.Later
      draft={draft}
      isReplying={isReplying}
      key={opened.artifactId ?? opened.callId}
      messages={messages}
      opened={opened}
    />
  );
  return (
    <DeskContext value={desk}>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">{children}</div>
        {isWide && opened && (
          <PanelAside opened={opened} onClose={close}>
            {panel}
          </PanelAside>
        )}
      </div>
      {!isWide && isHydrated && opened && (
        <sheet.Later isOpen onClose={close}>
          {panel}
        </sheet.Later>
      )}
    </DeskContext>
  );
}
