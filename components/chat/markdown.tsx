"use client";

import { lazy, Suspense } from "react";

const load = () => import("./streamed-markdown");

const StreamedMarkdown = lazy(load);

/** The renderer is large and the first page needs none of it: it comes once somebody is about to need it. */
export function preloadMarkdown(): void {
  // A failed load shows when the renderer is used.
  load().catch(() => {});
}

export function Markdown({ text, isStreaming }: { text: string; isStreaming: boolean }) {
  const plain = <p className="reply whitespace-pre-wrap">{text}</p>;
  return (
    <Suspense fallback={plain}>
      <StreamedMarkdown isStreaming={isStreaming} text={text} />
    </Suspense>
  );
}
