import type { ChatMessage, ChatView, Siblings } from "../chats/types";
import { useBranches, useSiblings } from "./use-branches";
import { useNotices } from "./use-notices";
import { useReload } from "./use-reload";

type Options = {
  messages: ChatMessage[];
  siblings: Siblings;
  /** Nothing is on its way in either direction. */
  isAtRest: boolean;
  setMessages(messages: ChatMessage[]): void;
  onLoaded(view: ChatView): void;
  onTrouble(error: unknown): void;
};

/** What the server has of a chat: its messages, and the branches beside them. */
export function useServerView(chatId: string, options: Options) {
  const { siblings, learn } = useSiblings(options.siblings);
  const ways = useReload(chatId, {
    ...options,
    onLoaded: (view) => {
      learn(view.siblings);
      options.onLoaded(view);
    },
  });
  const { messages, isAtRest } = options;
  const branches = useBranches(chatId, learn, { messages, isAtRest, reload: ways.reload });
  useNotices((notice) => {
    if (notice.type !== "chat-changed" || notice.chatId !== chatId) return;
    void branches.refresh();
  });
  return { ...ways, siblings, branches };
}
