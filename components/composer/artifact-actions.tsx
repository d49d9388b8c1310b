"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { SaveText } from "@/lib/client/attachments/attachment";
import type { FetchChunks } from "@/lib/client/attachments/read-back";

type Actions = { save: SaveText; fetchChunks: FetchChunks };

const ActionsContext = createContext<Actions | undefined>(undefined);

/** Hands the server actions of app/ down to the components, which import nothing from above. */
export function ArtifactActions({
  save,
  fetchChunks,
  children,
}: Actions & { children: ReactNode }) {
  const actions = useMemo(() => ({ save, fetchChunks }), [save, fetchChunks]);
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}

export function useArtifactActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useArtifactActions belongs inside ArtifactActions");
  return actions;
}
