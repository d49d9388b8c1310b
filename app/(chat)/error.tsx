"use client";

import { Notice } from "@/components/ui/notice";

/** A chat failed to show; the sidebar beside it still works. */
export default function ChatError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset(): void;
}) {
  return (
    <Notice onRetry={reset} title="This chat could not be shown">
      Something went wrong on our side. Your chats are kept, and so is what you were writing.
      {error.digest && ` If it happens again, tell us this number: ${error.digest}.`}
    </Notice>
  );
}
