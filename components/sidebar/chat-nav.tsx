"use client";

import { usePathname } from "next/navigation";
import { groupChats } from "@/lib/client/group-chats";
import { useHydrated } from "@/lib/client/use-hydrated";
import { Button } from "../ui/button";
import { ChatItem } from "./chat-item";
import { useFrame } from "./frame-context";

type Props = { onNavigate?(): void; renderedAt: string };

export function ChatNav({ onNavigate, renderedAt }: Props) {
  const { list } = useFrame();
  const pathname = usePathname();
  const isHydrated = useHydrated();
  const groups = isHydrated
    ? groupChats(list.chats, new Date(), "local")
    : groupChats(list.chats, new Date(renderedAt), "utc");

  return (
    <nav aria-label="Chats" className="scroll-thin min-h-0 flex-1 overflow-y-auto px-3 pb-4">
      {groups.length === 0 && (
        <p className="px-2 pt-3 text-muted-foreground text-sm leading-relaxed">
          Your chats will be listed here.
        </p>
      )}
      {groups.map(({ label, chats }) => (
        <section key={label}>
          <h2 className="px-2 pt-4 pb-1 font-medium text-muted-foreground text-xs">{label}</h2>
          <ul>
            {chats.map((chat) => (
              <ChatItem
                chat={chat}
                isOpen={pathname === `/chat/${chat.id}`}
                key={chat.id}
                onNavigate={onNavigate}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.hasMore && (
        <Button className="mt-2 w-full" disabled={list.isLoadingMore} onClick={list.loadMore}>
          {list.isLoadingMore ? "Loading…" : "Show older chats"}
        </Button>
      )}
    </nav>
  );
}
