import { useState } from "react";
import { useStoredValue } from "../use-stored-value";

/** In pixels. The conversation beside it needs as much as a phone has. */
export const PANEL_WIDTH = { least: 352, most: 1_400, usual: 560 } as const;

const CHAT_WIDTH = 360;

function clamp(width: number, room: number): number {
  const most = Math.min(PANEL_WIDTH.most, room - CHAT_WIDTH);
  return Math.round(Math.max(PANEL_WIDTH.least, Math.min(width, most)));
}

/** The width that a person gave the panel, remembered by this browser. */
export function usePanelWidth() {
  const [stored, store] = useStoredValue("holdfast:artifact-width");
  const [dragged, setDragged] = useState<number>();
  const width = dragged ?? (Number(stored) || undefined);
  return {
    /** Undefined until a person has chosen one. */
    width,
    /** @param room what the conversation and the panel have together */
    drag: (next: number, room: number) => setDragged(clamp(next, room)),
    settle(next: number, room: number) {
      setDragged(undefined);
      store(String(clamp(next, room)));
    },
  };
}
