"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ArtifactView } from "@/lib/artifacts/contract";
import { Button } from "../ui/button";
import { Menu, MenuChoice, MenuChoices } from "../ui/menu";
import { hidden } from "./hidden";
import type { ShownArtifact } from "./use-shown-artifact";

type Props = { view: ArtifactView; shown: ShownArtifact };

export const newestOf = (view: ArtifactView) =>
  Math.max(view.meta.version, ...view.versions.map(({ version }) => version));

const quiet = (words: ReactNode) => <span className="text-muted-foreground">{words}</span>;

export function VersionMenu({ view, shown }: Props) {
  const t = useTranslations("artifact");
  const newest = newestOf(view);
  if (newest === 1) return null;
  const newestFirst = view.versions.toSorted((a, b) => b.version - a.version);
  return (
    <Menu
      trigger={
        <Button className="h-8 gap-1 px-2 text-xs" title={t("version.choose")}>
          <span>{t.rich("version.shown", { version: view.meta.version, newest, hidden })}</span>
          <ChevronDown aria-hidden="true" className="size-3.5!" />
        </Button>
      }
    >
      <MenuChoices
        onValueChange={(value) => {
          const version = Number(value);
          // The newest stays the newest when there is a newer one.
          shown.choose(version === newest ? undefined : version);
        }}
        value={String(view.meta.version)}
      >
        {newestFirst.map(({ version, tokens }) => (
          <MenuChoice key={version} value={String(version)}>
            <span>
              {version === newest
                ? t.rich("version.newest", { version, quiet })
                : t("version.name", { version })}
              {quiet(` · ${t("count.tokens", { count: tokens })}`)}
            </span>
          </MenuChoice>
        ))}
      </MenuChoices>
    </Menu>
  );
}
