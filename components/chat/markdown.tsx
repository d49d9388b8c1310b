"use client";

import { lazy, Suspense } from "react";

const load = () => import("../markdown/streamed-markdown");

/** Without a network the text stays as it was written. */
const StreamedMarkdown = lazy(() => load().catch(() => ({ default: PlainText })));

/** The renderer is large and the first page needs none of it: it comes once somebody is about to need it. */
export function preloadMarkdown(): void {
  // A failed load shows when the renderer is used.
  load().catch(() => {});
}

export function Markdown({ text, isStreaming }: { text: string; isStreaming: boolean }) {
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <StreamedMarkdown isStreaming={isStreaming} text={text} />
    </Suspense>
  );
}

/** The text as it was written: findable, readable, and next to nothing to render. */
export function PlainText({ text }: { text: string }) {
  return <p className="reply whitespace-pre-wrap">{text}</p>;
}
