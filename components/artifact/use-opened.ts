import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { artifactIn, noteClosed, noteStep } from "@/lib/client/artifacts/panel-address";
import type { Draft } from "@/lib/client/artifacts/written-draft";
import type { Opened, Target } from "./desk-context";

let tickets = 0;

function opening(target: Target, wantsFocus: boolean): Opened {
  tickets += 1;
  return { ...target, ticket: tickets, wantsFocus };
}

const byId = (artifactId: string | undefined) =>
  artifactId ? opening({ artifactId }, false) : undefined;

/** Where else the focus may go; a composer that has it brings up a phone's keyboard. */
function restingPlace(): HTMLElement | null {
  const hasMouse = window.matchMedia("(pointer: fine)").matches;
  return document.getElementById(hasMouse ? "composer" : "main");
}

/** What lies open, in the address too; and where the focus goes back to. */
export function useOpened() {
  const search = useSearchParams();
  const [opened, setOpened] = useState(() => byId(artifactIn(search.toString())));
  const opener = useRef<HTMLElement>(null);
  const giving = useRef(0);

  /** The focus, to who opened the panel; once, whether the step back in the history or the next frame comes first. */
  const giveBack = useCallback(() => {
    const from = opener.current;
    opener.current = null;
    giving.current = requestAnimationFrame(() => {
      const element = from?.isConnected ? from : restingPlace();
      element?.focus();
    });
  }, []);

  useEffect(() => {
    const follow = () => {
      const artifactId = noteStep();
      setOpened((before) => (before?.artifactId === artifactId ? before : byId(artifactId)));
      if (!artifactId && opener.current) giveBack();
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [giveBack]);

  const show = useCallback((target: Target, from: HTMLElement | null) => {
    cancelAnimationFrame(giving.current);
    opener.current = from;
    setOpened(opening(target, true));
  }, []);

  /** Nobody asked: the focus stays where it is. */
  const offer = useCallback((target: Target) => {
    opener.current = null;
    setOpened(opening(target, false));
  }, []);

  const close = useCallback(() => {
    setOpened(undefined);
    noteClosed();
    giveBack();
  }, [giveBack]);

  return { opened, show, offer, close };
}

/** Opens the panel, once, for what a model begins to write; never over something that a person reads. */
export function useOffer(
  draft: Draft | undefined,
  {
    opened,
    offer,
    isWide,
  }: { opened: Opened | undefined; offer(target: Target): void; isWide: boolean },
): void {
  const offered = useRef<string>(undefined);
  useEffect(() => {
    if (draft?.state !== "writing" || offered.current === draft.callId || !isWide) return;
    offered.current = draft.callId;
    const isFree = !opened || opened.callId || opened.artifactId === draft.artifactId;
    if (isFree) offer({ callId: draft.callId, title: draft.title });
  }, [draft, opened, offer, isWide]);
}
