"use client";

import { createContext, useContext } from "react";
import type { ChatList } from "@/lib/client/use-chat-list";
import type { ModelChoice } from "@/lib/client/use-model";
import type { ProjectList } from "@/lib/client/use-projects";
import type { ToolChoice } from "@/lib/client/use-tool-choice";
import type { OpenOverlay } from "./use-overlay";
import type { Removal } from "./use-removal";

export type Frame = {
  list: ChatList;
  projects: ProjectList;
  removal: Removal;
  model: ModelChoice;
  tools: ToolChoice;
  sidebar: {
    /** On a wide screen; a narrow one has a sheet instead. */
    isOpen: boolean;
    toggle(): void;
    openSheet(): void;
    closeSheet(): void;
    /** Whichever this screen has. */
    toggleWhichever(): void;
  };
  /** Opens what lies over the whole page. */
  openOverlay: OpenOverlay;
};

export const FrameContext = createContext<Frame | undefined>(undefined);

/** What surrounds every chat: the list, the model, the sidebar. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("useFrame belongs inside AppFrame");
  return frame;
}
