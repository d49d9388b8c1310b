import { getToolName, isToolUIPart } from "ai";
import type { ChatMessage } from "@/lib/chats/types";
import { ArtifactCard } from "../artifact/artifact-card";
import { ImagePart } from "./image-part";
import { Reasoning } from "./reasoning";
import { ToolCall } from "./tool-call";

export type PartProps = { part: ChatMessage["parts"][number]; isStreaming: boolean };

/** What a message has beside words: thoughts, calls of tools, images, documents. */
export default function SpecialPart({ part, isStreaming }: PartProps) {
  if (part.type === "data-artifact") return <ArtifactCard reference={part.data} />;
  if (part.type === "reasoning") return <Reasoning isStreaming={isStreaming} part={part} />;
  if (isToolUIPart(part)) return <ToolCall name={getToolName(part)} part={part} />;
  if (part.type === "file") return <ImagePart part={part} />;
  return null;
}
