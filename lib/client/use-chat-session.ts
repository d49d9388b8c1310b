import type { ChatStatus } from "ai";
import { useState } from "react";
import type { ChatMessage, ChatView, Siblings } from "../chats/types";
import type { ToolKind } from "../tool-kinds";
import { isUnfinished } from "./message-status";
import { useConnectedTransport } from "./use-connected-transport";
import { useContinue } from "./use-continue";
import { useFollow } from "./use-follow";
import { useLeaving } from "./use-leaving";
import { useLoadedChat } from "./use-loaded-chat";
import { useServerView } from "./use-server-view";
import { useStop } from "./use-stop";
import { useTurn } from "./use-turn";
import { useVote } from "./use-vote";

export type ChatSessionOptions = {
  id: string;
  messages: ChatMessage[];
  siblings: Siblings;
  /** The messages come from memory: the server may know more. */
  isStale: boolean;
  model: string | undefined;
  withoutTools: ToolKind[];
  /** Where the chat lies if it begins here. */
  projectId: string | undefined;
  onAccepted(question: ChatMessage | undefined): void;
  onTitle(title: string): void;
  onFinished(): void;
  onLoaded(view: ChatView): void;
  /** Something beside the conversation went wrong. */
  onTrouble(error: unknown): void;
};

const isLive = (status: ChatStatus) => status === "submitted" || status === "streaming";

/** One open chat: its messages, what is going on, and what a person can do. */
export function useChatSession(options: ChatSessionOptions) {
  const { id, isStale, model, withoutTools, projectId, onTrouble: onFailure } = options;
  /** What the page shows may be old or unfinished, and the server has not told yet how it stands. */
  const [isAwaiting, setAwaiting] = useState(isStale || isUnfinished(options.messages.at(-1)));
  const { transport, connection } = useConnectedTransport(id, {
    onAccepted: (question) => {
      turn.accept();
      // It may have made a branch, also where this page does not expect one.
      void server.branches.refresh();
      options.onAccepted(question);
    },
    onReconnected: (hasReply) => (hasReply ? setAwaiting(false) : askUntilFinished()),
    onGone: async (isReplaced) => {
      await server.load();
      if (isReplaced) setTimeout(resumeStream);
    },
  });
  const { chat, engine } = useLoadedChat({
    id,
    messages: options.messages,
    resume: !isStale && isUnfinished(options.messages.at(-1)),
    transport,
    onNotResumed: () => askUntilFinished(),
    onData: (part) => {
      if (part.type === "data-title") options.onTitle(part.data);
    },
    onFinish: (ending, error) => {
      turn.settle(ending, error);
      // Who only stops reading (another chat was opened) knows nothing of the reply.
      if (!ending.isAbort) options.onFinished();
    },
  });
  const { messages, status, setMessages, resumeStream } = chat;
  const isReplying = isLive(status) || (isAwaiting && isUnfinished(messages.at(-1)));
  const turn = useTurn({ id, model, withoutTools, projectId, chat });
  const stopping = useStop(`/api/chat/${id}`, {
    messages,
    isBusy: isReplying,
    isPending: turn.isPending,
    cut: () => void chat.stop(),
    onFailure,
  });

  const isIdle = !isAwaiting && !isLive(status);
  const isAtRest = isIdle && !turn.failure;
  const server = useServerView(id, { ...options, messages, setMessages, isAtRest });
  /** Its reply ended since the page was rendered, or cannot be resumed here. */
  const askUntilFinished = () =>
    void server.reloadUntilFinished().finally(() => setAwaiting(false));
  const follow = { messages, isStale, isAtRest, setAwaiting, resumeStream, reload: server.reload };
  const following = useFollow(id, follow);
  useLeaving(id, messages, turn.confirmed);
  const goOn = useContinue(id, {
    replyId: messages.at(-1)?.id,
    onContinued: () => {
      turn.accept();
      options.onAccepted(undefined);
      following.reconnect();
    },
    onFailure,
  });
  return {
    messages,
    status,
    connection,
    /** To be rendered: what does the work, once there is any. */
    engine,
    ...turn,
    isReplying,
    /** Nothing can be sent until it is known how the chat stands. */
    isAwaiting,
    siblings: server.siblings,
    selectBranch: server.branches.select,
    vote: useVote({ setMessages, onFailure }),
    ...stopping,
    ...following,
    /** Continues the last reply, which was cut short. */
    goOn,
  };
}

export type ChatSession = ReturnType<typeof useChatSession>;
