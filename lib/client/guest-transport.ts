import type { ChatTransport } from "ai";
import type { ChatMessage } from "../chats/types";
import { toChatFailure } from "./chat-error";
import { ensureGuest } from "./guest";
import { throughOffline } from "./through-offline";

type Transport = ChatTransport<ChatMessage>;

export type TransportEvents = {
  /** The server has the message and answers it. */
  onAccepted(question: ChatMessage | undefined): void;
  /** The answer to whether there is a reply to go on with; no answer is a no. */
  onReconnected(hasReply: boolean): void;
};

/** A transport that signs in as a guest before the first message, and once more when the session has ended. */
export function guestTransport(inner: Transport, events: TransportEvents): Transport {
  const send: Transport["sendMessages"] = async (options) => {
    await throughOffline(ensureGuest, options.abortSignal);
    try {
      return await inner.sendMessages(options);
    } catch (error) {
      if (toChatFailure(error).code !== "unauthenticated") throw error;
      await ensureGuest({ renew: true });
      return inner.sendMessages(options);
    }
  };
  return {
    get resumeStreamIsReplay() {
      return inner.resumeStreamIsReplay;
    },
    async sendMessages(options) {
      const stream = await send(options);
      events.onAccepted(options.messages.findLast(({ role }) => role === "user"));
      return stream;
    },
    async reconnectToStream(options) {
      let stream: Awaited<ReturnType<Transport["reconnectToStream"]>> = null;
      try {
        stream = await inner.reconnectToStream(options);
        return stream;
      } finally {
        events.onReconnected(stream !== null);
      }
    },
  };
}
