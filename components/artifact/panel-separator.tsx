"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { PANEL_WIDTH } from "@/lib/client/artifacts/use-panel-width";

const STEP = 32;

type Props = {
  width: number;
  /** The panel's width as it is on the screen. */
  measured(): number;
  onDrag(width: number): void;
  onSettle(width: number): void;
};

/** The edge of the panel: to drag, or to move with the arrow keys. */
export default function PanelSeparator({ width, measured, onDrag, onSettle }: Props) {
  const t = useTranslations("artifact");
  const start = useRef<{ x: number; width: number }>(undefined);

  function widthAt(event: PointerEvent): number | undefined {
    return start.current && start.current.width + start.current.x - event.clientX;
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = {
      ArrowLeft: measured() + STEP,
      ArrowRight: measured() - STEP,
      Home: PANEL_WIDTH.least,
      End: PANEL_WIDTH.most,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSettle(next);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; the pattern is WAI-ARIA's window splitter
    <div
      aria-label={t("width")}
      aria-orientation="vertical"
      aria-valuemax={PANEL_WIDTH.most}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuenow={Math.round(width)}
      aria-valuetext={t("pixels", { count: Math.round(width) })}
      className="group/edge absolute inset-y-0 -left-1.5 z-10 w-3 cursor-col-resize touch-none select-none outline-none"
      onDoubleClick={() => onSettle(PANEL_WIDTH.usual)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: measured() };
      }}
      onPointerMove={(event) => {
        const next = widthAt(event);
        if (next !== undefined) onDrag(next);
      }}
      onPointerUp={(event) => {
        const next = widthAt(event);
        start.current = undefined;
        if (next !== undefined) onSettle(next);
      }}
      role="separator"
      tabIndex={0}
    >
      <span className="absolute inset-y-0 left-1 w-1 rounded-full transition-colors group-hover/edge:bg-primary/40 group-focus-visible/edge:bg-primary group-active/edge:bg-primary" />
    </div>
  );
}
