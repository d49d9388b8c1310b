import type { ArtifactReference, MessageParts } from "../db/schema";
import type { ChatMessage } from "./types";

type Part = MessageParts[number];

/** Its name is all that readers of a shared chat learn of a document. */
const nameless = { artifactId: "", version: 0, chunks: 0, tokens: 0, lines: 0, bytes: 0 };

function documentNamed(title: string, mediaType: string): Part {
  const data: ArtifactReference = { ...nameless, title, mediaType };
  return { type: "data-artifact", data };
}

const textAt = (value: unknown, name: string): string | undefined => {
  const found: unknown = typeof value === "object" && value !== null && Reflect.get(value, name);
  return typeof found === "string" ? found : undefined;
};

/** A document that a reply wrote is named like one that came with a message. */
function writtenDocument(part: Part): Part[] {
  if (part.type !== "tool-SaveArtifactChunks" || !("output" in part)) return [];
  const title = textAt(part.output, "title");
  return title ? [documentNamed(title, textAt(part.output, "mediaType") ?? "text/plain")] : [];
}

/**
 * What whoever has the link sees of a part: words, and that there was something else. What a model thought, called and
 * was answered stays with the owner, because answers carry what stands in their documents.
 */
function sharedPart(part: Part): Part[] {
  switch (part.type) {
    case "text":
      return [{ type: "text", text: part.text }];
    case "data-artifact":
      return [documentNamed(part.data.title, part.data.mediaType)];
    case "file":
      return [{ type: "file", mediaType: "image", url: "", filename: part.filename ?? "Image" }];
    default:
      return writtenDocument(part);
  }
}

export function sharedMessage({ id, role, parts, metadata }: ChatMessage): ChatMessage {
  const { status, createdAt } = metadata ?? {};
  return { id, role, parts: parts.flatMap(sharedPart), metadata: { status, createdAt } };
}
