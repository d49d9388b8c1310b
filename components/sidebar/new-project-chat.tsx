"use client";

import { SquarePen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { newChatIn } from "@/lib/client/project-address";

type Props = { projectId: string; onNavigate: (() => void) | undefined };

/** The way into a project's next chat, before those that it has. */
export function NewProjectChat({ projectId, onNavigate }: Props) {
  const t = useTranslations("project");
  return (
    <Link
      className="flex h-10 items-center gap-2 rounded-lg px-2 text-muted-foreground text-sm transition-colors hover:bg-muted hover:text-foreground touch:h-11"
      href={newChatIn(projectId)}
      onClick={() => {
        onNavigate?.();
        focusNewChat();
      }}
      prefetch={false}
    >
      <SquarePen aria-hidden="true" className="size-4 shrink-0" />
      <span className="truncate">{t("newChat")}</span>
    </Link>
  );
}
