"use client";

import { Notice } from "@/components/ui/notice";

/** A page failed on the server or in the browser; its own words are in the server's log, under the digest. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset(): void;
}) {
  return (
    <div className="flex min-h-dvh">
      <Notice onRetry={reset} title="This page could not be shown">
        Something went wrong on our side. Your chats are kept, and so is what you were writing.
        {error.digest && ` If it happens again, tell us this number: ${error.digest}.`}
      </Notice>
    </div>
  );
}
