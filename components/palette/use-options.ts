"use client";

import { type KeyboardEvent, useEffect, useState } from "react";
import { isComposing } from "@/lib/client/is-composing";
import type { PaletteItem } from "./palette-item";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** Moves through a list while the focus stays in the field above it. */
export function useOptions(items: PaletteItem[], choose: (item: PaletteItem) => void) {
  const [chosenId, setActiveId] = useState<string>();
  const index = Math.max(
    items.findIndex(({ id }) => id === chosenId),
    0,
  );
  const active = items[index];

  useEffect(() => {
    if (active) document.getElementById(active.id)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function move(step: number) {
    // One step goes around, more stop at the end.
    const last = items.length - 1;
    const next = index + step;
    const around = next < 0 ? last : 0;
    const isInside = next >= 0 && next <= last;
    const stop = Math.min(Math.max(next, 0), last);
    setActiveId(items[isInside || Math.abs(step) > 1 ? stop : around]?.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const step = STEPS[event.key];
    if (step) move(step);
    else if (event.key === "Enter" && active) choose(active);
    else return;
    event.preventDefault();
  }

  return { active, setActiveId, onKeyDown };
}
