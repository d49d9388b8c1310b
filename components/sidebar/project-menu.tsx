"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { lazyMenu } from "../ui/menu";
import { RowMenuButton } from "./row-menu-button";

const OpenedMenu = lazyMenu(() => import("./opened-project-menu"));

type Props = { project: Project; onNavigate?: (() => void) | undefined };

/** What can be done with a project. */
export function ProjectMenu(props: Props) {
  const t = useTranslations("sidebar.project");
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <OpenedMenu
      {...props}
      opener={trigger}
      trigger={
        <RowMenuButton label={t("optionsFor", { name: props.project.name })} ref={trigger} />
      }
    />
  );
}
