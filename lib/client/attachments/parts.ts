import type { ArtifactReference, SavedArtifact } from "../../artifacts/contract";
import type { ChatMessage } from "../../chats/types";
import { isRecord } from "../artifacts/is-record";
import type { AttachmentPart } from "./attachment";

type Fields = Record<string, unknown>;

const areStrings = (value: Fields, ...names: string[]) =>
  names.every((name) => typeof value[name] === "string");

const areNumbers = (value: Fields, ...names: string[]) =>
  names.every((name) => typeof value[name] === "number");

function isReference(value: unknown): value is ArtifactReference {
  return (
    isRecord(value) &&
    areStrings(value, "artifactId", "title", "mediaType") &&
    areNumbers(value, "version", "chunks", "tokens", "lines", "bytes")
  );
}

/** Whether an answer of the server is a saved artifact, as far as this page uses it. */
export function isSavedArtifact(value: unknown): value is SavedArtifact {
  return isReference(value);
}

export function isSavedImage(value: unknown): value is { mediaType: string; url: string } {
  return isRecord(value) && areStrings(value, "mediaType", "url");
}

export function isAttachmentPart(value: unknown): value is AttachmentPart {
  if (!isRecord(value)) return false;
  if (value.type === "data-artifact") return isReference(value.data);
  return value.type === "file" && areStrings(value, "mediaType", "url", "filename");
}

/** What was attached to a message. */
export function attachmentsOf(message: ChatMessage): AttachmentPart[] {
  return message.parts.filter(isAttachmentPart);
}
