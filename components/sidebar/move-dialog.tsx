"use client";

import { Check, Folder, FolderMinus, FolderPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { Dialog } from "../ui/dialog";
import { useFrame } from "./frame-context";
import ProjectDialog from "./project-dialog";

type Props = { chat: ChatSummary; onClose(): void };

/** Puts a chat into a project, also a new one, or takes it out. */
export default function MoveDialog({ chat, onClose }: Props) {
  const t = useTranslations("sidebar.move");
  const failureWords = useFailureWords();
  const { list, projects } = useFrame();
  const [isCreating, setCreating] = useState(projects.projects.length === 0);

  async function move(projectId: string | null) {
    onClose();
    if (projectId === chat.projectId) return;
    try {
      await list.patch(chat.id, { projectId });
    } catch (error) {
      toast.error(t("failed", { reason: failureWords(toChatFailure(error)) }));
    }
  }

  if (isCreating) {
    return <ProjectDialog onClose={onClose} onCreated={(id) => void move(id)} />;
  }
  return (
    <Dialog description={chat.title} onClose={onClose} title={t("title")}>
      <ul className="-mx-2 mt-4">
        {projects.projects.map(({ id, name }) => (
          <Choice icon={<Folder aria-hidden="true" />} key={id} onChoose={() => void move(id)}>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {id === chat.projectId && (
              <>
                <Check aria-hidden="true" />
                <span className="sr-only">{t("hereNow")}</span>
              </>
            )}
          </Choice>
        ))}
        {chat.projectId && (
          <Choice icon={<FolderMinus aria-hidden="true" />} onChoose={() => void move(null)}>
            {t("takeOut")}
          </Choice>
        )}
        <Choice icon={<FolderPlus aria-hidden="true" />} onChoose={() => setCreating(true)}>
          {t("newProject")}
        </Choice>
      </ul>
    </Dialog>
  );
}

type ChoiceProps = { icon: ReactNode; children: ReactNode; onChoose(): void };

function Choice({ icon, children, onChoose }: ChoiceProps) {
  return (
    <li>
      <button
        className="flex min-h-11 w-full items-center gap-3 rounded-lg px-2 text-left text-sm transition-colors hover:bg-muted [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-primary"
        onClick={onChoose}
        type="button"
      >
        {icon}
        {children}
      </button>
    </li>
  );
}
