"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import type { MouseEvent } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ProjectArtifact } from "@/lib/chats/types";
import { textPath } from "@/lib/client/artifacts/artifact-paths";
import { kindOf, sizeOf } from "@/lib/client/artifacts/artifact-words";
import { openBesideChat } from "@/lib/client/artifacts/open-desk";
import { chatWithArtifact } from "@/lib/client/artifacts/panel-address";
import { useNamed } from "@/lib/client/use-named";
import { useFrame } from "../sidebar/frame-context";
import { useOpenChatId } from "../sidebar/use-open-chat";
import { hidden } from "./hidden";
import { KindIcon } from "./kind-icon";

type Props = { projectId: string; artifacts: ProjectArtifact[]; onOpen?(): void };

/** A click that asks for another tab or window is the browser's. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/** The artifacts of a project, each with the way into it and the chat that it came from. */
export function ProjectArtifacts({ projectId, artifacts, onOpen }: Props) {
  const openId = useOpenChatId();
  const { chats } = useFrame().list;
  const isInside = chats.some((chat) => chat.id === openId && chat.projectId === projectId);
  // A chat of the project shows it beside itself; from anywhere else the way leads to where it came from.
  const shownIn = isInside ? openId : undefined;
  return (
    <ul className="-mx-2" data-testid="project-artifacts">
      {artifacts.map((artifact) => (
        <Row artifact={artifact} key={artifact.artifactId} onOpen={onOpen} shownIn={shownIn} />
      ))}
    </ul>
  );
}

type RowProps = {
  artifact: ProjectArtifact;
  shownIn: string | undefined;
  onOpen: (() => void) | undefined;
};

function Row({ artifact, shownIn, onOpen }: RowProps) {
  const t = useTranslations("artifact");
  const words = useTranslations("project.artifacts");
  const language = useLocale();
  const { chats } = useFrame().list;
  const { artifactId, sessionId, title, mediaType, version, bytes } = artifact;
  const came = chats.find(({ id }) => id === sessionId) ?? { title: artifact.chatTitle };
  const { title: chat } = useNamed()(came);

  function open(event: MouseEvent) {
    if (!isPlain(event)) return;
    onOpen?.();
    // The conversation stays as it is, also in the middle of a reply.
    if (shownIn && openBesideChat(artifactId)) event.preventDefault();
  }

  return (
    <li className="flex items-center rounded-lg transition-colors [contain-intrinsic-height:3.5rem] [content-visibility:auto] hover:bg-muted">
      <Link
        className="flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-lg px-2 py-1.5"
        href={chatWithArtifact(shownIn ?? sessionId, artifactId)}
        onClick={open}
        prefetch={false}
      >
        <KindIcon className="size-9" mediaType={mediaType} title={title} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-sm" title={title}>
            {t.rich("open", { title, hidden })}
          </span>
          <span className="block truncate text-muted-foreground text-xs">
            {t(`kind.${kindOf(artifact)}`)} · {sizeOf(bytes, language)} · {words("from", { chat })}
          </span>
        </span>
      </Link>
      <a
        aria-label={words("download", { title })}
        className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg text-muted-foreground transition-colors hover:text-foreground touch:size-11"
        download
        href={textPath(sessionId, artifactId, version)}
        title={words("download", { title })}
      >
        <Download aria-hidden="true" className="size-4" />
      </a>
    </li>
  );
}
