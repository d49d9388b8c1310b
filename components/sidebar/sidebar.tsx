"use client";

import { PanelLeftClose, Search, SquarePen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { SettingsButton } from "../settings/settings-button";
import { IconButton } from "../ui/button";
import { Logo } from "../ui/logo";
import { ThemeMenu } from "../ui/theme-menu";
import { ChatNav } from "./chat-nav";
import { useFrame } from "./frame-context";

type Props = { onClose(): void; onNavigate?(): void; renderedAt: string };

export function Sidebar({ onClose, onNavigate, renderedAt }: Props) {
  const t = useTranslations("sidebar");
  const common = useTranslations("common");
  const { openOverlay } = useFrame();
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center justify-between pr-2 pl-4">
        <Link className="flex items-center gap-2 rounded-md" href="/" onClick={onNavigate}>
          <Logo className="size-6 text-primary" />
          <span className="font-semibold font-serif text-[1.2rem] tracking-tight">Holdfast</span>
        </Link>
        <IconButton className="touch:size-11" label={t("close")} onClick={onClose}>
          <PanelLeftClose aria-hidden="true" />
        </IconButton>
      </div>
      <div className="grid gap-1 px-3 pt-1 pb-2">
        <Link
          className="flex h-10 items-center gap-2.5 rounded-lg border bg-card px-3 font-medium text-sm transition-colors hover:border-border-strong touch:h-11"
          href="/"
          onClick={() => {
            onNavigate?.();
            focusNewChat();
          }}
        >
          <SquarePen aria-hidden="true" className="size-4 text-primary" />
          {common("newChat")}
        </Link>
        <button
          aria-haspopup="dialog"
          className="flex h-10 items-center gap-2.5 rounded-lg border border-transparent px-3 text-sm transition-colors hover:bg-muted touch:h-11"
          onClick={() => {
            onNavigate?.();
            openOverlay("search");
          }}
          type="button"
        >
          <Search aria-hidden="true" className="size-4 text-primary" />
          {t("searchChats")}
        </button>
      </div>
      <ChatNav onNavigate={onNavigate} renderedAt={renderedAt} />
      <div className="flex shrink-0 items-center gap-2 border-t py-3 pr-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] pl-4">
        <p className="text-muted-foreground text-xs leading-relaxed">{t("guest")}</p>
        <div className="ml-auto flex">
          <div className="sm:hidden">
            <ThemeMenu />
          </div>
          <SettingsButton />
        </div>
      </div>
    </div>
  );
}
