"use client";

import { FolderPlus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";
import { useFrame } from "./frame-context";
import { ProjectFolder } from "./project-folder";

type Props = { openId: string | undefined; onNavigate?(): void };

export function ProjectSection({ openId, onNavigate }: Props) {
  const t = useTranslations("sidebar");
  const { list, projects, openOverlay } = useFrame();
  const hasAny = projects.projects.length > 0;
  // Somebody who has nothing yet needs no folders.
  if (!hasAny && list.chats.length === 0) return null;
  return (
    <section>
      <div className="flex items-center justify-between pt-2">
        <h2 className="px-2 font-medium text-muted-foreground text-xs">{t("projects")}</h2>
        <IconButton
          className="touch:size-11"
          label={t("newProject")}
          onClick={() => openOverlay("project")}
        >
          <FolderPlus aria-hidden="true" className="size-4!" />
        </IconButton>
      </div>
      {hasAny && (
        <ul>
          {projects.projects.map((project) => (
            <ProjectFolder
              key={project.id}
              onNavigate={onNavigate}
              openId={openId}
              project={project}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
