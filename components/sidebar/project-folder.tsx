"use client";

import { ChevronRight } from "lucide-react";
import { useId } from "react";
import type { Project } from "@/lib/chats/types";
import { useStoredValue } from "@/lib/client/use-stored-value";
import { cn } from "../ui/cn";
import { later } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import { ChatMark } from "./chat-mark";
import { useFrame } from "./frame-context";
import { ProjectMenu } from "./project-menu";

/** Closed until somebody opens it. */
const chats = later(() => import("./project-chat-list"), NotLoaded);

type Props = { project: Project; openId: string | undefined; onNavigate?(): void };

/** A project in the sidebar: closed, it says what happens inside. */
export function ProjectFolder({ project, openId, onNavigate }: Props) {
  const { list } = useFrame();
  const [stored, store] = useStoredValue(`holdfast:project:${project.id}`);
  const contentId = useId();
  const isOpen = stored === "open";
  const inside = list.chats.filter(({ projectId }) => projectId === project.id);
  return (
    <li>
      <div className="group relative flex items-center rounded-lg transition-colors hover:bg-muted">
        <button
          aria-controls={isOpen ? contentId : undefined}
          aria-expanded={isOpen}
          className="flex h-10 min-w-0 flex-1 items-center gap-1.5 rounded-lg px-2 text-left text-sm touch:h-11"
          onClick={() => store(isOpen ? "closed" : "open")}
          onFocus={chats.preload}
          onPointerEnter={chats.preload}
          title={project.name}
          type="button"
        >
          <ChevronRight
            aria-hidden="true"
            className={cn(
              "size-4 shrink-0 text-muted-foreground transition-transform",
              isOpen && "rotate-90",
            )}
          />
          <span className="truncate">{project.name}</span>
          {!isOpen && (
            <ChatMark
              running={inside.some(({ running }) => running)}
              unread={inside.some(({ id, unread }) => unread && id !== openId)}
            />
          )}
        </button>
        <ProjectMenu onNavigate={onNavigate} project={project} />
      </div>
      {isOpen && (
        <chats.Later
          id={contentId}
          onNavigate={onNavigate}
          openId={openId}
          projectId={project.id}
        />
      )}
    </li>
  );
}
