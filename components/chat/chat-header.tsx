"use client";

import { PanelLeftOpen, SquarePen } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import type { ConnectionState } from "@/lib/client/connection";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { ArtifactMenu } from "../artifact/artifact-menu";
import { useFrame } from "../sidebar/frame-context";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";
import { ThemeMenu } from "../ui/theme-menu";
import { ChatMenu } from "./chat-menu";
import { ConnectionIndicator } from "./connection-indicator";
import { ModelMenu } from "./model-menu";

type Props = {
  title: string | undefined;
  connection: ConnectionState;
  /** Of a chat that has begun. */
  chatId?: string | undefined;
  /** No tool is offered here. */
  isPlain?: boolean;
};

/** Not drawn again with every word of a reply. */
export const ChatHeader = memo(function ChatHeader({ title, connection, ...props }: Props) {
  const t = useTranslations("chat");
  const { sidebar, model, tools } = useFrame();
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 px-2 pt-[env(safe-area-inset-top)] sm:px-3">
      <IconButton className="md:hidden" label={t("openSidebar")} onClick={sidebar.openSheet}>
        <PanelLeftOpen aria-hidden="true" />
      </IconButton>
      {!sidebar.isOpen && (
        <>
          <IconButton
            className="hidden md:inline-flex"
            label={t("openSidebar")}
            onClick={sidebar.toggle}
          >
            <PanelLeftOpen aria-hidden="true" />
          </IconButton>
          <NewChatLink className="hidden md:inline-flex" />
        </>
      )}
      {title && (
        // Gives way before what stands beside it does.
        <h1
          className="min-w-0 shrink-9999 truncate px-1.5 font-medium text-[0.95rem]"
          title={title}
        >
          {title}
        </h1>
      )}
      <ConnectionIndicator connection={connection} />
      <div className="ml-auto flex shrink-0 items-center">
        <ArtifactMenu />
        <ModelMenu choice={model} tools={props.isPlain ? undefined : tools} />
        <div className="max-sm:hidden">
          <ThemeMenu />
        </div>
        {/* On the narrowest screens the sidebar has it, and the title the room. */}
        <NewChatLink className="inline-flex max-[22rem]:hidden md:hidden" />
        <ChatMenu chatId={props.chatId} />
      </div>
    </header>
  );
});

function NewChatLink({ className }: { className: string }) {
  const t = useTranslations("common");
  return (
    <Link
      aria-label={t("newChat")}
      className={cn(
        "size-10 shrink-0 items-center justify-center rounded-lg text-muted-foreground hover:bg-muted hover:text-foreground",
        className,
      )}
      href="/"
      onClick={focusNewChat}
      title={t("newChat")}
    >
      <SquarePen aria-hidden="true" className="size-[1.15rem]" />
    </Link>
  );
}
