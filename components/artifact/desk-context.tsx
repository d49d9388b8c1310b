"use client";

import { createContext, useContext } from "react";
import type { ArtifactMeta } from "@/lib/artifacts/contract";

/** What the panel is asked to show: an artifact, or what a tool call writes. */
export type Target = {
  artifactId?: string;
  /** A SaveArtifactChunks call; its artifact, once it has one. */
  callId?: string;
  /** The newest if left out. */
  version?: number;
  /** A chunk to begin at, from 0. */
  chunk?: number;
  /** Shown until more is known. */
  title?: string;
};

/** `ticket` tells one wish from the next, also where both ask for the same. */
export type Opened = Target & { ticket: number; wantsFocus: boolean };

export type Desk = {
  sessionId: string;
  artifacts: ArtifactMeta[];
  opened: Opened | undefined;
  /** @param opener gets the focus back when the panel closes */
  show(target: Target, opener: HTMLElement | null): void;
  close(): void;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

/** Undefined on pages that stand in for a chat, and in chats that keep nothing. */
export function useDeskIfAny(): Desk | undefined {
  return useContext(DeskContext);
}

/** A chat's artifacts, and the one that lies open beside it. */
export function useDesk(): Desk {
  const desk = useDeskIfAny();
  if (!desk) throw new Error("useDesk belongs inside ArtifactDesk");
  return desk;
}
