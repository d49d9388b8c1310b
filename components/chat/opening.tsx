"use client";

import type { Project } from "@/lib/chats/types";
import { later } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import { EmptyState } from "./empty-state";

const projectState = later(
  () => import("./project-state"),
  NotLoaded,
  () => <div className="min-h-0 flex-1" />,
);

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
  return <projectState.Later project={project} />;
}
