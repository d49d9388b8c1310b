"use client";

import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";
import { SIDEBAR_COOKIE } from "./sidebar-cookie";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const WIDE = "(min-width: 48rem)";

export const loadSheet = () => import("./sidebar-sheet");

/** Beside the page on a wide screen, over it on a narrow one. */
export function useSidebar(isOpenFirst: boolean) {
  const t = useTranslations("sidebar");
  const [isOpen, setOpen] = useState(isOpenFirst);
  const [isSheetOpen, setSheetOpen] = useState(false);

  const toggle = useCallback(() => {
    setOpen((open) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
      document.cookie = `${SIDEBAR_COOKIE}=${open ? "closed" : "open"};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
      return !open;
    });
  }, []);

  const openSheet = useCallback(() => {
    loadSheet().then(
      () => setSheetOpen(true),
      () => toast.error(t("sidebarLoadFailed")),
    );
  }, [t]);

  const closeSheet = useCallback(() => setSheetOpen(false), []);

  const toggleWhichever = useCallback(() => {
    if (window.matchMedia(WIDE).matches) toggle();
    else openSheet();
  }, [toggle, openSheet]);

  const sidebar = useMemo(
    () => ({ isOpen, toggle, openSheet, closeSheet, toggleWhichever }),
    [isOpen, toggle, openSheet, closeSheet, toggleWhichever],
  );
  return { sidebar, isSheetOpen, setSheetOpen };
}
