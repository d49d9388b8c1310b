import { useCallback, useRef } from "react";
import type { ChatMessage } from "../chats/types";
import { callApi } from "./api";
import { useLatest } from "./use-latest";

type Options = {
  setMessages(update: (messages: ChatMessage[]) => ChatMessage[]): void;
  onFailure(error: unknown): void;
};

export type Vote = 1 | -1 | undefined;

const voted = (messageId: string, vote: number | undefined) => (messages: ChatMessage[]) =>
  messages.map((message) =>
    message.id === messageId ? { ...message, metadata: { ...message.metadata, vote } } : message,
  );

/** Says what one thinks of a reply: at once on the page, and taken back there when the server does not hear it. */
export function useVote(options: Options) {
  const latest = useLatest(options);
  /** By message. */
  const newest = useRef(new Map<string, object>());
  return useCallback(
    async (messageId: string, vote: Vote, before: number | undefined) => {
      const body = { vote: vote ?? null };
      newest.current.set(messageId, body);
      latest.current.setMessages(voted(messageId, vote));
      try {
        await callApi(`/api/messages/${messageId}/vote`, { method: "PUT", body });
      } catch (error) {
        // What was thought since stands.
        if (newest.current.get(messageId) === body)
          latest.current.setMessages(voted(messageId, before));
        latest.current.onFailure(error);
      }
    },
    [latest],
  );
}
