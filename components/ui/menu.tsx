"use client";

import {
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  lazy,
  type ReactElement,
  Suspense,
  useState,
} from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";
import type { MenuProps, MenuTrigger } from "./loaded-menu";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A menu of which the page has the trigger alone: the rest comes when it is reached for, and is open once it is there.
 * @param load what renders a `Menu` of ./loaded-menu with the trigger that it is given
 */
export function lazyMenu<Props extends { trigger: ReactElement<MenuTrigger> }>(load: Load<Props>) {
  // A failed load is told when the menu is opened.
  const preload = () => void load().catch(() => undefined);

  return function LazyMenu(props: Props) {
    const t = useTranslations("common");
    const [Loaded, setLoaded] = useState<ComponentType<Props>>();
    const open = () =>
      void load().then(
        (file) => setLoaded(() => file.default),
        () => toast.error(t("menuFailed")),
      );
    const trigger = cloneElement(props.trigger, {
      "aria-haspopup": "menu",
      "aria-expanded": false,
      onClick: open,
      onFocus: preload,
      onPointerEnter: preload,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        open();
      },
    });
    if (!Loaded) return trigger;
    return (
      <Suspense fallback={trigger}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

const load = () => import("./loaded-menu");

export const Menu = lazyMenu<MenuProps>(() => load().then((loaded) => ({ default: loaded.Menu })));
export const MenuItem = lazy(() => load().then((loaded) => ({ default: loaded.MenuItem })));
export const MenuChoices = lazy(() => load().then((loaded) => ({ default: loaded.MenuChoices })));
export const MenuChoice = lazy(() => load().then((loaded) => ({ default: loaded.MenuChoice })));
