import { continueReply } from "./continue-reply";
import { useOnceAtATime } from "./use-once-at-a-time";

type Options = {
  /** The chat's last message. */
  replyId: string | undefined;
  onContinued(): void;
  onFailure(error: unknown): void;
};

/** Going on with a reply that was cut short. */
export function useContinue(chatId: string, options: Options): () => Promise<void> {
  const { replyId, onContinued, onFailure } = options;
  // A second click would be told that the chat is busy: with what the first one began.
  return useOnceAtATime(async () => {
    if (!replyId) return;
    try {
      await continueReply(chatId, replyId);
      onContinued();
    } catch (error) {
      onFailure(error);
    }
  });
}
