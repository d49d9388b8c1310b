import { useCallback } from "react";
import { continueReply } from "./continue-reply";
import { useLatest } from "./use-latest";

type Options = {
  /** The chat's last message. */
  replyId: string | undefined;
  onContinued(): void;
  onFailure(error: unknown): void;
};

/** Going on with a reply that was cut short. */
export function useContinue(chatId: string, options: Options): () => Promise<void> {
  const latest = useLatest(options);
  return useCallback(async () => {
    const { replyId, onContinued, onFailure } = latest.current;
    if (!replyId) return;
    try {
      await continueReply(chatId, replyId);
      onContinued();
    } catch (error) {
      onFailure(error);
    }
  }, [chatId, latest]);
}
