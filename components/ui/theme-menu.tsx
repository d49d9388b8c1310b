"use client";

import { Moon, Sun } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./button";
import { lazyMenu } from "./menu";

const OpenedMenu = lazyMenu(() => import("./opened-theme-menu"));

export function ThemeMenu() {
  const t = useTranslations("common");
  return (
    <OpenedMenu
      trigger={
        <IconButton label={t("theme.title")}>
          <Sun aria-hidden="true" className="dark:hidden" />
          <Moon aria-hidden="true" className="hidden dark:block" />
        </IconButton>
      }
    />
  );
}
