import type { ChatTransport } from "ai";
import { useMemo, useSyncExternalStore } from "react";
import type { ChatMessage } from "../chats/types";
import { type ConnectionState, ConnectionStore } from "./connection";
import { guestTransport, type TransportEvents } from "./guest-transport";
import { loadedTransport } from "./loaded-transport";
import { useLatest } from "./use-latest";

type Events = TransportEvents & {
  /** The reply on the page cannot be gone on with: what the server has now takes its place. */
  onGone(isReplaced: boolean): Promise<void>;
};

/** A chat's own transport, and what its connection is doing. */
export function useConnectedTransport(
  chatId: string,
  events: Events,
): { transport: ChatTransport<ChatMessage>; connection: ConnectionState } {
  const latest = useLatest(events);
  const { transport, store } = useMemo(() => {
    const store = new ConnectionStore();
    const resuming = loadedTransport({
      connection: store,
      onGone: (_chatId, reason) => latest.current.onGone(reason === "replaced"),
    });
    const transport = guestTransport(resuming, {
      onAccepted: (question) => latest.current.onAccepted(question),
      onReconnected: (hasReply) => latest.current.onReconnected(hasReply),
    });
    return { transport, store };
  }, [latest]);
  const connection = useSyncExternalStore(
    (listener) => store.subscribe(chatId, listener),
    () => store.getSnapshot(chatId),
    () => "idle" as const,
  );
  return { transport, connection };
}
