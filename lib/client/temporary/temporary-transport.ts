import type { ChatTransport } from "ai";
import type { ChatMessage } from "../../chats/types";
import { guestTransport } from "../guest-transport";
import { ResumingTransport } from "../resuming-transport";

type Transport = ChatTransport<ChatMessage>;

type Options = {
  /** Names the reply that is asked for or resumed: on the server there is no chat to find it by. */
  streamId(): string;
  onReconnected(hasReply: boolean): void;
};

export function temporaryTransport({ streamId, onReconnected }: Options): Transport {
  const inner = new ResumingTransport({ api: "/api/temporary" });
  const named: Transport = {
    resumeStreamIsReplay: inner.resumeStreamIsReplay,
    sendMessages: (options) => inner.sendMessages({ ...options, chatId: streamId() }),
    reconnectToStream: (options) => inner.reconnectToStream({ ...options, chatId: streamId() }),
  };
  return guestTransport(named, { onAccepted: () => undefined, onReconnected });
}
