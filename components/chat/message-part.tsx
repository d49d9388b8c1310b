"use client";

import { lazy, Suspense } from "react";
import { Markdown, preloadMarkdown } from "./markdown";
import { preloadNotes } from "./notes";
import type { PartProps } from "./special-part";

const load = () => import("./special-part");

/** Most chats begin without; without a network, a message is its words. */
const SpecialPart = lazy(() => load().catch(() => ({ default: () => null })));

/** What draws a reply is large, and the first page needs none of it: it comes once somebody is about to need it. */
export function preloadParts(): void {
  preloadMarkdown();
  preloadNotes();
  // A failed load shows when the part is used.
  load().catch(() => {});
}

export function MessagePart({ part, isStreaming }: PartProps) {
  if (part.type === "text") return <Markdown isStreaming={isStreaming} text={part.text} />;
  if (part.type === "step-start") return null;
  return (
    <Suspense>
      <SpecialPart isStreaming={isStreaming} part={part} />
    </Suspense>
  );
}
