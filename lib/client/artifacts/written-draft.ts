import type { ChatMessage } from "../../chats/types";
import type { ChatFailure } from "../chat-error";
import {
  complaintOf,
  inputOf,
  isCallOf,
  readOutput,
  SAVE,
  type ToolPart,
  toolPartsOf,
} from "./artifact-calls";

/** An artifact as a model writes it, or has written it in this chat. */
export type Draft = {
  callId: string;
  title: string | undefined;
  mediaType: string | undefined;
  text: string;
  /** The artifact that gets a new version, or the one that came of it. */
  artifactId: string | undefined;
  /** The version that came of it. */
  version: number | undefined;
  tokens: number | undefined;
  state: "writing" | "saving" | "saved" | "failed";
  complaint: ChatFailure | undefined;
};

const STATES: Partial<Record<ToolPart["state"], Draft["state"]>> = {
  "input-streaming": "writing",
  "input-available": "saving",
  "output-available": "saved",
};

const textIn = (value: unknown) => (typeof value === "string" ? value : undefined);

/** What one SaveArtifactChunks call has written so far. */
export function draftOf(part: ToolPart): Draft {
  const { title, mediaType, text, artifactId } = inputOf(part);
  const saved = readOutput(part.output);
  const complaint = complaintOf(part);
  return {
    callId: part.toolCallId,
    title: textIn(title),
    mediaType: textIn(mediaType),
    text: textIn(text) ?? "",
    artifactId: saved.artifactId ?? textIn(artifactId),
    version: saved.version,
    tokens: saved.tokens,
    state: complaint === undefined ? (STATES[part.state] ?? "failed") : "failed",
    complaint,
  };
}

/** All that a model wrote in this chat, oldest first. */
export function draftsOf(messages: ChatMessage[]): Draft[] {
  return toolPartsOf(messages)
    .filter((part) => isCallOf(part, SAVE))
    .map(draftOf);
}
