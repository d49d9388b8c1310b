"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { IconButton } from "./button";
import { Menu, MenuChoice, MenuChoices } from "./menu";

export function ThemeMenu() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <IconButton label="Theme">
          <Sun aria-hidden="true" className="dark:hidden" />
          <Moon aria-hidden="true" className="hidden dark:block" />
        </IconButton>
      }
    >
      <MenuChoices onValueChange={setTheme} value={theme}>
        <MenuChoice value="system">
          <Monitor aria-hidden="true" /> System
        </MenuChoice>
        <MenuChoice value="light">
          <Sun aria-hidden="true" /> Light
        </MenuChoice>
        <MenuChoice value="dark">
          <Moon aria-hidden="true" /> Dark
        </MenuChoice>
      </MenuChoices>
    </Menu>
  );
}
