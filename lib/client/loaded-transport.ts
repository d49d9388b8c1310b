import type { ChatTransport } from "ai";
import type { ChatMessage } from "../chats/types";
import type { ResumingTransportOptions } from "./resuming-transport";

type Transport = ChatTransport<ChatMessage>;

export const loadTransport = () => import("./resuming-transport");

/** A transport that never loses a reply, of which nothing is loaded before there is one to read. */
export function loadedTransport(options: ResumingTransportOptions): Transport {
  let loaded: Promise<Transport> | undefined;
  async function get(): Promise<Transport> {
    loaded ??= loadTransport().then(({ ResumingTransport }) => new ResumingTransport(options));
    try {
      return await loaded;
    } catch (error) {
      // The next try may find the network.
      loaded = undefined;
      throw error;
    }
  }
  return {
    resumeStreamIsReplay: true,
    sendMessages: async (sent) => (await get()).sendMessages(sent),
    reconnectToStream: async (asked) => (await get()).reconnectToStream(asked),
  };
}
