import { useCallback } from "react";
import { toChatFailure } from "./chat-error";
import { toast } from "./toast";
import { useFailureWords } from "./use-failure-words";

/** Says for a moment what went wrong, where nothing else on the page does. */
export function useFailureToast(): (error: unknown) => void {
  const failureWords = useFailureWords();
  return useCallback((error) => toast.error(failureWords(toChatFailure(error))), [failureWords]);
}
