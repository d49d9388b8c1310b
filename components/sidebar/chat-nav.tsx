"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { groupChats, sortOut } from "@/lib/client/group-chats";
import { useHydrated } from "@/lib/client/use-hydrated";
import { ChatItem } from "./chat-item";
import { ChatSection } from "./chat-section";
import { useFrame } from "./frame-context";
import { MoreChats } from "./more-chats";
import { ProjectSection } from "./project-section";
import { useOpenChatId } from "./use-open-chat";

type Props = { onNavigate?(): void; renderedAt: string };

export function ChatNav({ onNavigate, renderedAt }: Props) {
  const t = useTranslations("sidebar");
  const { list, projects } = useFrame();
  const openId = useOpenChatId();
  const isHydrated = useHydrated();
  const { pinned, loose } = useMemo(
    () => sortOut(list.chats, new Set(projects.projects.map(({ id }) => id))),
    [list.chats, projects.projects],
  );
  const days = isHydrated
    ? groupChats(loose, new Date(), "local")
    : groupChats(loose, new Date(renderedAt), "utc");

  const items = (chats: typeof loose) =>
    chats.map((chat) => (
      <ChatItem chat={chat} isOpen={chat.id === openId} key={chat.id} onNavigate={onNavigate} />
    ));

  return (
    <nav aria-label={t("chats")} className="scroll-thin min-h-0 flex-1 overflow-y-auto px-3 pb-4">
      {pinned.length > 0 && <ChatSection label={t("pinned")}>{items(pinned)}</ChatSection>}
      <ProjectSection onNavigate={onNavigate} openId={openId} />
      {list.chats.length === 0 && (
        <p className="px-2 pt-3 text-muted-foreground text-sm leading-relaxed">{t("noChats")}</p>
      )}
      {days.map(({ day, chats }) => (
        <ChatSection key={day} label={t(`days.${day}`)}>
          {items(chats)}
        </ChatSection>
      ))}
      {list.hasMore && (
        <MoreChats
          hasFailed={list.hasFailed}
          isLoading={list.isLoadingMore}
          onMore={list.loadMore}
        />
      )}
    </nav>
  );
}
