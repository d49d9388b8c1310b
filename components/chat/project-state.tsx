"use client";

import { Folder, FolderMinus, FolderX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { useProjectArtifacts } from "@/lib/client/artifacts/use-project-artifacts";
import { withoutProject } from "@/lib/client/project-address";
import { ProjectArtifacts } from "../artifact/project-artifacts";
import { Button } from "../ui/button";
import { LoadNote } from "../ui/load-note";

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
        <Button className="mt-6" look="outline" onClick={takeOut}>
          <FolderMinus aria-hidden="true" className="size-4!" />
          {project ? t("takeOut") : t("gone.goOn")}
        </Button>
        {project && <Artifacts projectId={project.id} />}
      </div>
    </div>
  );
}

function Artifacts({ projectId }: { projectId: string }) {
  const t = useTranslations("project.artifacts");
  const { artifacts, error, reload } = useProjectArtifacts(projectId);
  const isNothing = artifacts ? artifacts.length === 0 : !error;
  if (isNothing) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-2 font-medium text-muted-foreground text-sm">{t("heading")}</h2>
      {artifacts ? (
        <ProjectArtifacts artifacts={artifacts} projectId={projectId} />
      ) : (
        <LoadNote error={error} onRetry={reload} />
      )}
    </section>
  );
}
