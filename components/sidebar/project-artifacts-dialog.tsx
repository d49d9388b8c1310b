"use client";

import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { useProjectArtifacts } from "@/lib/client/artifacts/use-project-artifacts";
import { ProjectArtifacts } from "../artifact/project-artifacts";
import { Dialog } from "../ui/dialog";
import { LoadNote } from "../ui/load-note";

type Props = { project: Project; onClose(): void; onOpen(): void };

/** What the chats of a project have, wherever one is. */
export default function ProjectArtifactsDialog({ project, onClose, onOpen }: Props) {
  const t = useTranslations("project.artifacts");
  const { artifacts, error, reload } = useProjectArtifacts(project.id);
  return (
    <Dialog description={project.name} onClose={onClose} title={t("title")}>
      <div className="mt-4">
        {!artifacts && <LoadNote error={error} onRetry={reload} />}
        {artifacts?.length === 0 && <p className="text-muted-foreground text-sm">{t("none")}</p>}
        {artifacts && (
          <ProjectArtifacts artifacts={artifacts} onOpen={onOpen} projectId={project.id} />
        )}
      </div>
    </Dialog>
  );
}
