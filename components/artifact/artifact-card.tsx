"use client";

import type { ReactNode } from "react";
import type { ArtifactReference } from "@/lib/artifacts/contract";
import { countOf, sizeOf } from "@/lib/client/artifacts/artifact-words";
import { cn } from "../ui/cn";
import { type Target, useDesk } from "./desk-context";
import { KindIcon } from "./kind-icon";

type Props = {
  title: string;
  mediaType: string;
  target: Target;
  isActive?: boolean;
  /** A line about it. */
  children: ReactNode;
};

function isSame(opened: Target, target: Target): boolean {
  const isCall = target.callId !== undefined && opened.callId === target.callId;
  return isCall || (target.artifactId !== undefined && opened.artifactId === target.artifactId);
}

/** An artifact in the conversation: what it is, and the way into it. */
export function Card({ title, mediaType, target, isActive = false, children }: Props) {
  const { opened, show } = useDesk();
  const isOpen = opened !== undefined && isSame(opened, target);
  return (
    <button
      className={cn(
        "flex w-full max-w-md items-center gap-3 rounded-xl border bg-card p-2.5 text-left transition-colors hover:border-primary",
        isOpen && "border-primary",
      )}
      data-testid="artifact-card"
      onClick={(event) => show({ ...target, title }, event.currentTarget)}
      type="button"
    >
      <KindIcon className="size-10" mediaType={mediaType} title={title} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-[0.925rem]" title={title}>
          <span className="sr-only">Open </span>
          {title}
        </span>
        <span
          className={cn(
            "block truncate text-muted-foreground text-xs",
            isActive && "animate-breathe",
          )}
        >
          {children}
        </span>
      </span>
    </button>
  );
}

/** What a person attached. */
export function ArtifactCard({ reference }: { reference: ArtifactReference }) {
  const { artifactId, version, title, mediaType, tokens, chunks, bytes } = reference;
  return (
    <Card mediaType={mediaType} target={{ artifactId, version }} title={title}>
      {countOf(tokens, "token")} · {countOf(chunks, "chunk")} · {sizeOf(bytes)}
    </Card>
  );
}
