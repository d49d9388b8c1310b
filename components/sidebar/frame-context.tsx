"use client";

import { createContext, useContext } from "react";
import type { ChatList } from "@/lib/client/use-chat-list";
import type { ModelChoice } from "@/lib/client/use-model";

export type Frame = {
  list: ChatList;
  model: ModelChoice;
  sidebar: {
    /** On a wide screen; a narrow one has a sheet instead. */
    isOpen: boolean;
    toggle(): void;
    openSheet(): void;
  };
};

export const FrameContext = createContext<Frame | undefined>(undefined);

/** What surrounds every chat: the list, the model, the sidebar. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("useFrame belongs inside AppFrame");
  return frame;
}
