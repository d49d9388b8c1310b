"use client";

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ChatPage, ModelOption } from "@/lib/chats/types";
import { ensureGuest, rememberGuest } from "@/lib/client/guest";
import { toast } from "@/lib/client/toast";
import { useChatList } from "@/lib/client/use-chat-list";
import { useModel } from "@/lib/client/use-model";
import { cn } from "../ui/cn";
import { FrameContext } from "./frame-context";
import { Sidebar } from "./sidebar";
import { SIDEBAR_COOKIE } from "./sidebar-cookie";

const loadSheet = () => import("./sidebar-sheet");
const SidebarSheet = lazy(() => loadSheet().then((file) => ({ default: file.SidebarSheet })));

const YEAR_SECONDS = 365 * 24 * 60 * 60;

type Props = {
  firstPage: ChatPage;
  models: ModelOption[];
  isSignedIn: boolean;
  isSidebarOpen: boolean;
  /** When the server rendered, ISO 8601. */
  renderedAt: string;
  children: ReactNode;
};

export function AppFrame({ firstPage, models, isSignedIn, renderedAt, children, ...props }: Props) {
  const [isOpen, setOpen] = useState(props.isSidebarOpen);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const list = useChatList(firstPage);
  const model = useModel(models);

  useEffect(() => {
    if (isSignedIn) rememberGuest();
    // A failure shows when something is sent; a visitor who only looks need not hear of it.
    else ensureGuest().catch(() => {});
  }, [isSignedIn]);

  const toggle = useCallback(() => {
    setOpen((open) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
      document.cookie = `${SIDEBAR_COOKIE}=${open ? "closed" : "open"};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
      return !open;
    });
  }, []);

  const openSheet = useCallback(() => {
    loadSheet().then(
      () => setSheetOpen(true),
      () => toast.error("The sidebar could not be loaded. Check your connection and try again."),
    );
  }, []);

  const frame = useMemo(
    () => ({ list, model, sidebar: { isOpen, toggle, openSheet } }),
    [list, model, isOpen, toggle, openSheet],
  );

  return (
    <FrameContext value={frame}>
      <a
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-primary px-4 py-2.5 font-medium text-primary-foreground text-sm focus:translate-y-0"
        href="#main"
      >
        Skip to the conversation
      </a>
      <div className="flex h-dvh overflow-hidden">
        <aside
          aria-label="Sidebar"
          className={cn("hidden w-72 shrink-0 border-r bg-sidebar", isOpen && "md:block")}
        >
          <Sidebar onClose={toggle} renderedAt={renderedAt} />
        </aside>
        {isSheetOpen && (
          <Suspense>
            <SidebarSheet isOpen onOpenChange={setSheetOpen} renderedAt={renderedAt} />
          </Suspense>
        )}
        <div className="flex min-w-0 flex-1 flex-col">{children}</div>
      </div>
    </FrameContext>
  );
}
