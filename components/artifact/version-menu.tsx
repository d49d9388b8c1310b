"use client";

import { ChevronDown } from "lucide-react";
import type { ArtifactView } from "@/lib/artifacts/contract";
import { countOf } from "@/lib/client/artifacts/artifact-words";
import { Button } from "../ui/button";
import { Menu, MenuChoice, MenuChoices } from "../ui/menu";
import type { ShownArtifact } from "./use-shown-artifact";

type Props = { view: ArtifactView; shown: ShownArtifact };

export const newestOf = (view: ArtifactView) =>
  Math.max(view.meta.version, ...view.versions.map(({ version }) => version));

export function VersionMenu({ view, shown }: Props) {
  const newest = newestOf(view);
  if (newest === 1) return null;
  const newestFirst = view.versions.toSorted((a, b) => b.version - a.version);
  return (
    <Menu
      trigger={
        <Button className="h-8 gap-1 px-2 text-xs" title="Choose a version">
          Version {view.meta.version}
          <span className="sr-only"> of {newest}</span>
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
              Version {version}
              <span className="text-muted-foreground">
                {version === newest && ", the newest"} · {countOf(tokens, "token")}
              </span>
            </span>
          </MenuChoice>
        ))}
      </MenuChoices>
    </Menu>
  );
}
