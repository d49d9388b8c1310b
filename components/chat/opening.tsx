"use client";

import { lazy, Suspense } from "react";
import type { Project } from "@/lib/chats/types";
import { EmptyState } from "./empty-state";

const ProjectState = lazy(() => import("./project-state"));

type Props = {
  /** Whether the address names one; it may be gone. */
  hasProject: boolean;
  project: Project | undefined;
  onPick(text: string): void;
  onTemporary: (() => void) | undefined;
};

/** What stands where the conversation will be. */
export function Opening({ hasProject, project, ...props }: Props) {
  if (!hasProject) return <EmptyState {...props} />;
  return (
    <Suspense fallback={<div className="min-h-0 flex-1" />}>
      <ProjectState project={project} />
    </Suspense>
  );
}
