"use client";

import { lazy, type ReactNode, Suspense, useEffect, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatPage, ModelOption, Project } from "@/lib/chats/types";
import { ensureGuest, rememberGuest } from "@/lib/client/guest";
import { useChatList } from "@/lib/client/use-chat-list";
import { useModel } from "@/lib/client/use-model";
import { useProjects } from "@/lib/client/use-projects";
import { useToolChoice } from "@/lib/client/use-tool-choice";
import { cn } from "../ui/cn";
import { FrameAttention } from "./frame-attention";
import { FrameContext } from "./frame-context";
import { FrameShortcuts } from "./frame-shortcuts";
import { Overlays } from "./overlays";
import { Sidebar } from "./sidebar";
import { useOverlay } from "./use-overlay";
import { useRemoval } from "./use-removal";
import { loadSheet, useSidebar } from "./use-sidebar";

const SidebarSheet = lazy(loadSheet);

type Props = {
  firstPage: ChatPage;
  firstProjects: Project[];
  models: ModelOption[];
  defaultModel: string | null;
  isSignedIn: boolean;
  isSidebarOpen: boolean;
  /** When the server rendered, ISO 8601. */
  renderedAt: string;
  children: ReactNode;
};

export function AppFrame({ isSignedIn, renderedAt, children, ...props }: Props) {
  const t = useTranslations("sidebar");
  const list = useChatList(props.firstPage);
  const projects = useProjects(props.firstProjects);
  const model = useModel(props.models, props.defaultModel);
  const tools = useToolChoice();
  const removal = useRemoval(list);
  const { sidebar, isSheetOpen, setSheetOpen } = useSidebar(props.isSidebarOpen);
  const { overlay, open: openOverlay, close } = useOverlay();

  useEffect(() => {
    if (isSignedIn) rememberGuest();
    // A failure shows when something is sent; a visitor who only looks need not hear of it.
    else ensureGuest().catch(() => {});
  }, [isSignedIn]);

  const frame = useMemo(
    () => ({ list, projects, removal, model, tools, sidebar, openOverlay }),
    [list, projects, removal, model, tools, sidebar, openOverlay],
  );

  return (
    <FrameContext value={frame}>
      <a
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-primary px-4 py-2.5 font-medium text-primary-foreground text-sm focus:translate-y-0"
        href="#main"
      >
        {t("skip")}
      </a>
      <div className="flex h-dvh overflow-hidden">
        <aside
          aria-label={t("label")}
          className={cn("hidden w-72 shrink-0 border-r bg-sidebar", sidebar.isOpen && "md:block")}
        >
          <Sidebar onClose={sidebar.toggle} renderedAt={renderedAt} />
        </aside>
        {isSheetOpen && (
          <Suspense>
            <SidebarSheet isOpen onOpenChange={setSheetOpen} renderedAt={renderedAt} />
          </Suspense>
        )}
        <div className="flex min-w-0 flex-1 flex-col">{children}</div>
      </div>
      <Overlays onClose={close} overlay={overlay} />
      <FrameShortcuts />
      <FrameAttention />
    </FrameContext>
  );
}
