import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { useFrame } from "../sidebar/frame-context";

type Chosen = {
  project: Project | undefined;
  /** Why nothing can be sent: nobody should find their chat elsewhere, answered without what the project says. */
  obstacle: string | undefined;
};

/** The project that a new chat is to begin in. @param isEmpty once it has begun, it needs no project any more */
export function useChosenProject(projectId: string | undefined, isEmpty: boolean): Chosen {
  const t = useTranslations("project");
  const { projects } = useFrame().projects;
  const project = projects.find(({ id }) => id === projectId);
  const isGone = isEmpty && projectId !== undefined && !project;
  return { project, obstacle: isGone ? t("gone.obstacle") : undefined };
}
