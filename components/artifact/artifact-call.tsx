"use client";

import { PanelRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import {
  artifactOf,
  inputOf,
  isCallOf,
  readOutput,
  SAVE,
  type ToolPart,
} from "@/lib/client/artifacts/artifact-calls";
import { describeCall } from "@/lib/client/artifacts/describe-call";
import { type Draft, draftOf } from "@/lib/client/artifacts/written-draft";
import type { Words } from "@/lib/i18n/messages";
import { IconButton } from "../ui/button";
import { Card } from "./artifact-card";
import { useDesk } from "./desk-context";

/** What a tool did with an artifact, in words. */
export function CallLabel({ part }: { part: ToolPart }) {
  const t = useTranslations("artifact");
  const { artifacts } = useDesk();
  const id = artifactOf(part);
  const known = artifacts.find(({ artifactId }) => artifactId === id);
  return <>{describeCall(t, part, known?.title)}</>;
}

function progressOf(t: Words<"artifact">, { state, text, version, tokens = 0 }: Draft): string {
  if (state === "failed") return t("draft.failed");
  if (state !== "saved") {
    return `${t(`draft.${state}`)} · ${t("count.characters", { count: text.length })}`;
  }
  const size = t("count.tokens", { count: tokens });
  return version && version > 1 ? `${t("version.name", { version })} · ${size}` : size;
}

function DraftCard({ part }: { part: ToolPart }) {
  const t = useTranslations("artifact");
  const draft = draftOf(part);
  const { artifacts } = useDesk();
  const known = artifacts.find(({ artifactId }) => artifactId === draft.artifactId);
  const target = draft.state === "saved" ? { artifactId: draft.artifactId } : {};
  return (
    <Card
      isActive={draft.state === "writing" || draft.state === "saving"}
      mediaType={draft.mediaType ?? known?.mediaType ?? "text/plain"}
      target={{ ...target, callId: draft.callId }}
      title={draft.title ?? known?.title ?? t("aNewDocument")}
    >
      {progressOf(t, draft)}
    </Card>
  );
}

/** Beside the call itself: the way to what it read or wrote. */
export function CallWithArtifact({ part, children }: { part: ToolPart; children: ReactNode }) {
  const t = useTranslations("artifact");
  const { show } = useDesk();
  const artifactId = artifactOf(part);
  if (isCallOf(part, SAVE)) {
    return (
      <div className="my-3 [&>details]:mt-2">
        <DraftCard part={part} />
        {part.state !== "input-streaming" && children}
      </div>
    );
  }
  if (!artifactId || isCallOf(part, "DeleteArtifact")) return children;
  const { version, chunks } = readOutput(part.output);
  const asked = inputOf(part).index;
  const chunk = chunks?.[0]?.index ?? (typeof asked === "number" ? asked : undefined);
  return (
    <div className="my-3 flex items-start gap-1 [&>details]:my-0 [&>details]:min-w-0 [&>details]:flex-1">
      {children}
      <IconButton
        className="mt-px"
        label={t("show")}
        onClick={(event) => show({ artifactId, version, chunk }, event.currentTarget)}
      >
        <PanelRight aria-hidden="true" className="size-4!" />
      </IconButton>
    </div>
  );
}
