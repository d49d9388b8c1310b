"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuChoice, MenuChoices, type MenuTrigger } from "./loaded-menu";

export default function OpenedThemeMenu({ trigger }: { trigger: ReactElement<MenuTrigger> }) {
  const t = useTranslations("common");
  const { theme, setTheme } = useTheme();
  return (
    <Menu trigger={trigger}>
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
