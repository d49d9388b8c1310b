"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { PANEL_WIDTH, usePanelWidth } from "@/lib/client/artifacts/use-panel-width";
import { later } from "../ui/later";
import type { Opened } from "./desk-context";

/** The width is changed by those who have looked at it for a while. */
const separator = later(() => import("./panel-separator"));

type Props = { opened: Opened; onClose(): void; children: ReactNode };

/** The panel beside the conversation. */
export function PanelAside({ opened, onClose, children }: Props) {
  const t = useTranslations("artifact");
  const aside = useRef<HTMLElement>(null);
  const { width, drag, settle } = usePanelWidth();
  const { ticket, wantsFocus } = opened;

  // biome-ignore lint/correctness/useExhaustiveDependencies: every wish to open takes the focus here
  useEffect(() => {
    if (wantsFocus) aside.current?.focus();
  }, [ticket, wantsFocus]);

  const room = () => aside.current?.parentElement?.clientWidth ?? window.innerWidth;
  const measured = () => aside.current?.offsetWidth ?? PANEL_WIDTH.usual;

  function onKeyDown(event: KeyboardEvent) {
    // A menu or a dialog that closes has said so already.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  }

  return (
    <aside
      aria-label={t("artifact")}
      className="relative hidden min-w-88 max-w-[calc(100%-22.5rem)] shrink-0 border-l bg-card outline-none lg:block"
      onKeyDown={onKeyDown}
      ref={aside}
      style={{ width: width ?? "clamp(22rem, 52%, 48rem)" }}
      tabIndex={-1}
    >
      <separator.Later
        measured={measured}
        onDrag={(next) => drag(next, room())}
        onSettle={(next) => settle(next, room())}
        width={width ?? PANEL_WIDTH.usual}
      />
      {children}
    </aside>
  );
}
