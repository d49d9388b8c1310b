"use client";

import { Layers } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";
import { lazyMenu } from "../ui/menu";
import { useDeskIfAny } from "./desk-context";

const OpenedMenu = lazyMenu(() => import("./opened-artifact-menu"));

/** The artifacts of this chat, in its header. */
export function ArtifactMenu() {
  const t = useTranslations("artifact");
  const desk = useDeskIfAny();
  const trigger = useRef<HTMLButtonElement>(null);
  if (!desk || desk.artifacts.length === 0) return null;
  const count = desk.artifacts.length;
  const label = t("count.artifacts", { count });
  return (
    <OpenedMenu
      opener={trigger}
      trigger={
        <Button aria-label={label} className="gap-1.5 px-2.5" ref={trigger} title={label}>
          <Layers aria-hidden="true" />
          <span className="tabular-nums">{count}</span>
        </Button>
      }
    />
  );
}
