"use client";

import { later } from "../ui/later";
import { Markdown, preloadMarkdown } from "./markdown";
import { preloadNotes } from "./notes";
import type { PartProps } from "./special-part";

/** Most chats begin without; without a network, a message is its words. */
const special = later(() => import("./special-part"));

/** What draws a reply is large, and the first page needs none of it: it comes once somebody is about to need it. */
export function preloadParts(): void {
  preloadMarkdown();
  preloadNotes();
  special.preload();
}

export function MessagePart({ part, isStreaming }: PartProps) {
  if (part.type === "text") return <Markdown isStreaming={isStreaming} text={part.text} />;
  if (part.type === "step-start") return null;
  return <special.Later isStreaming={isStreaming} part={part} />;
}
