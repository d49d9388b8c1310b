"use client";

import { cloneElement, type KeyboardEvent, lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";
import type { MenuProps } from "./loaded-menu";

/** Menus, and all that keeps them in place, come when the first one is reached for. */
const load = () => import("./loaded-menu");
// A failed load is told when the menu is opened.
const preload = () => void load().catch(() => undefined);

const LoadedMenu = lazy(() => load().then(({ Menu }) => ({ default: Menu })));
export const MenuItem = lazy(() => load().then((loaded) => ({ default: loaded.MenuItem })));
export const MenuLabel = lazy(() => load().then((loaded) => ({ default: loaded.MenuLabel })));
export const MenuChoices = lazy(() => load().then((loaded) => ({ default: loaded.MenuChoices })));
export const MenuChoice = lazy(() => load().then((loaded) => ({ default: loaded.MenuChoice })));

export function Menu(props: MenuProps) {
  const t = useTranslations("common");
  const [isWanted, setWanted] = useState(false);
  const open = () =>
    void load().then(
      () => setWanted(true),
      () => toast.error(t("menuFailed")),
    );
  const trigger = cloneElement(props.trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": isWanted,
    onClick: open,
    onFocus: preload,
    onPointerEnter: preload,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      open();
    },
  });
  if (!isWanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <LoadedMenu {...props} />
    </Suspense>
  );
}
