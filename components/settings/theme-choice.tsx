"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useId } from "react";
import { useTranslations } from "use-intl/react";

const THEMES = [
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const;

export function ThemeChoice() {
  const t = useTranslations("common");
  const name = useId();
  const { theme, setTheme } = useTheme();
  return (
    <fieldset className="grid max-w-sm grid-cols-3 gap-1 rounded-xl border bg-background p-1">
      <legend className="sr-only">{t("theme.title")}</legend>
      {THEMES.map(({ value, icon: Icon }) => (
        <label
          className="flex h-10 cursor-pointer items-center justify-center gap-2 rounded-lg text-muted-foreground text-sm transition-colors hover:text-foreground has-checked:bg-muted has-checked:font-medium has-checked:text-foreground has-focus-visible:outline-2 has-focus-visible:outline-primary touch:h-11"
          key={value}
        >
          <input
            checked={theme === value}
            className="sr-only"
            name={name}
            onChange={() => setTheme(value)}
            type="radio"
            value={value}
          />
          <Icon aria-hidden="true" className="size-4" /> {t(`theme.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
