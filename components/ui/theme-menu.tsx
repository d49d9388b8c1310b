"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./button";
import { Menu, MenuChoice, MenuChoices } from "./menu";

export function ThemeMenu() {
  const t = useTranslations("common");
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <IconButton label={t("theme.title")}>
          <Sun aria-hidden="true" className="dark:hidden" />
          <Moon aria-hidden="true" className="hidden dark:block" />
        </IconButton>
      }
    >
      <MenuChoices onValueChange={setTheme} value={theme}>
        <MenuChoice value="system">
          <Monitor aria-hidden="true" /> {t("theme.system")}
        </MenuChoice>
        <MenuChoice value="light">
          <Sun aria-hidden="true" /> {t("theme.light")}
        </MenuChoice>
        <MenuChoice value="dark">
          <Moon aria-hidden="true" /> {t("theme.dark")}
        </MenuChoice>
      </MenuChoices>
    </Menu>
  );
}
