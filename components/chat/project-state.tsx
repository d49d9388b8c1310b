"use client";

import { Folder, FolderMinus, FolderX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { withoutProject } from "@/lib/client/project-address";
import { Button } from "../ui/button";

/** The page stays, and with it what is written there. */
function takeOut(): void {
  window.history.replaceState(null, "", `/${withoutProject(window.location.search)}`);
  document.getElementById("composer")?.focus();
}

/** A new chat that will lie in a project. @param project undefined where there is no such project */
export default function ProjectState({ project }: { project: Project | undefined }): ReactNode {
  const t = useTranslations("project");
  const Icon = project ? Folder : FolderX;
  const about = project?.instructions.trim() ? t("hasInstructions") : t("noInstructions");
  return (
    <div className="scroll-thin flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div
        className="m-auto w-full max-w-3xl px-5 py-8 sm:px-7"
        data-testid="project-state"
        role={project ? undefined : "alert"}
      >
        <Icon aria-hidden="true" className="mb-5 size-10 stroke-[1.5] text-primary" />
        <h1 className="text-balance font-serif text-[1.9rem] leading-[1.15] tracking-tight [overflow-wrap:anywhere] sm:text-[2.4rem]">
          {project ? t("title", { name: project.name }) : t("gone.title")}
        </h1>
        <p className="mt-3 max-w-[46ch] text-[0.975rem] text-muted-foreground leading-relaxed">
          {project ? about : t("gone.text")}
        </p>
        <Button className="mt-6 touch:h-11" look="outline" onClick={takeOut}>
          <FolderMinus aria-hidden="true" className="size-4!" />
          {project ? t("takeOut") : t("gone.goOn")}
        </Button>
      </div>
    </div>
  );
}
