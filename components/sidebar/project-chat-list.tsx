"use client";

import { useTranslations } from "use-intl/react";
import { useProjectChats } from "@/lib/client/use-project-chats";
import { ChatItem } from "./chat-item";
import { useFrame } from "./frame-context";
import { MoreChats } from "./more-chats";
import { NewProjectChat } from "./new-project-chat";

type Props = {
  id: string;
  projectId: string;
  openId: string | undefined;
  onNavigate?(): void;
};

export default function ProjectChatList({ id, projectId, openId, onNavigate }: Props) {
  const t = useTranslations("sidebar.project");
  const common = useTranslations("common");
  const { list } = useFrame();
  const { chats, isLoading, hasFailed, hasMore, loadMore } = useProjectChats(projectId, list.chats);
  return (
    <div className="ml-3.5 border-l pl-1.5" id={id}>
      <NewProjectChat onNavigate={onNavigate} projectId={projectId} />
      {chats.length === 0 && (
        <p className="px-2 py-2 text-muted-foreground text-sm">
          {isLoading || hasFailed ? common(isLoading ? "loading" : "loadFailed") : t("empty")}
        </p>
      )}
      {chats.length > 0 && (
        <ul>
          {chats.map((chat) => (
            <ChatItem
              chat={chat}
              isOpen={chat.id === openId}
              key={chat.id}
              onNavigate={onNavigate}
            />
          ))}
        </ul>
      )}
      {hasMore && <MoreChats hasFailed={hasFailed} isLoading={isLoading} onMore={loadMore} />}
    </div>
  );
}
