"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ArtifactReference } from "@/lib/artifacts/contract";
import { sizeOf } from "@/lib/client/artifacts/artifact-words";
import { cn } from "../ui/cn";
import { type Target, useDesk } from "./desk-context";
import { hidden } from "./hidden";
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
  const t = useTranslations("artifact");
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
          {t.rich("open", { title, hidden })}
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
  const t = useTranslations("artifact");
  const language = useLocale();
  const { artifactId, version, title, mediaType, tokens, chunks, bytes } = reference;
  const size = [t("count.tokens", { count: tokens }), t("count.chunks", { count: chunks })];
  return (
    <Card mediaType={mediaType} target={{ artifactId, version }} title={title}>
      {[...size, sizeOf(bytes, language)].join(" · ")}
    </Card>
  );
}
