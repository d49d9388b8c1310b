"use client";

import { getToolName, isToolUIPart } from "ai";
import type { ChatMessage } from "@/lib/chats/types";
import { ArtifactCard } from "../artifact/artifact-card";
import { ImagePart } from "./image-part";
import { Markdown } from "./markdown";
import { Reasoning } from "./reasoning";
import { ToolCall } from "./tool-call";

type Props = { part: ChatMessage["parts"][number]; isStreaming: boolean };

export function MessagePart({ part, isStreaming }: Props) {
  if (part.type === "text") return <Markdown isStreaming={isStreaming} text={part.text} />;
  if (part.type === "data-artifact") return <ArtifactCard reference={part.data} />;
  if (part.type === "reasoning") return <Reasoning isStreaming={isStreaming} part={part} />;
  if (isToolUIPart(part)) return <ToolCall name={getToolName(part)} part={part} />;
  if (part.type === "file") return <ImagePart part={part} />;
  return null;
}
