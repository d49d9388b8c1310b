"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";

/** What lies over the whole page, one at a time; each is loaded when it is first wanted. */
export const OVERLAYS = {
  palette: () => import("../palette/palette"),
  search: () => import("../palette/palette"),
  shortcuts: () => import("../palette/shortcuts-dialog"),
  project: () => import("./project-dialog"),
  settings: () => import("../settings/settings-dialog"),
};

export type OverlayName = keyof typeof OVERLAYS;
export type OpenOverlay = (name: OverlayName) => void;

export function useOverlay() {
  const t = useTranslations("common");
  const [overlay, setOverlay] = useState<OverlayName>();
  const opener = useRef<Element>(null);
  const asked = useRef(0);
  const open = useCallback<OpenOverlay>(
    (name) => {
      opener.current = document.activeElement;
      asked.current += 1;
      const turn = asked.current;
      OVERLAYS[name]().then(
        // What was asked for since may be open, and written in.
        () => turn === asked.current && setOverlay(name),
        () => toast.error(t("loadFailed")),
      );
    },
    [t],
  );
  useEffect(() => {
    // Closed without having led anywhere: the focus went with what lay over the page.
    const isLost = !overlay && document.activeElement === document.body;
    if (isLost && opener.current instanceof HTMLElement) opener.current.focus();
  }, [overlay]);
  const close = useCallback(() => setOverlay(undefined), []);
  return { overlay, open, close };
}
