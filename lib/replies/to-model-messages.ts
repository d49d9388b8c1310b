import "server-only";
import { convertToModelMessages, type FilePart, type ModelMessage, type UIMessage } from "ai";
import type { ChatMessage, MessageMetadata } from "../chats/types";
import type { MessageData } from "../db/schema";
import { artifactBlock } from "./attachments/artifact-block";
import { imagePart, type ShownImage, type Sight } from "./attachments/image-part";
import type { ReplyContext } from "./reply-context";
import { replyTools } from "./tools/reply-tools";

type ShownMessage = UIMessage<MessageMetadata, MessageData & { image: ShownImage }>;
type Part = ChatMessage["parts"][number];

/** Images are sent with every request, and held in memory for it. */
const MOST_IMAGES = 10;

async function shownPart(part: Part, context: ReplyContext, sight: Sight) {
  if (part.type === "data-artifact") {
    return { type: "text" as const, text: await artifactBlock(context.holder, part.data) };
  }
  if (part.type === "file") return imagePart(context.holder.userId, part, sight);
  return part;
}

/** Tells for each image of a conversation in turn whether it is among the newest. */
function lookAt(messages: ChatMessage[], sees: boolean): () => Sight {
  const files = messages.flatMap(({ parts }) => parts).filter(({ type }) => type === "file");
  let left = files.length;
  return () => {
    left -= 1;
    if (!sees) return "blind";
    return left < MOST_IMAGES ? "shown" : "too many";
  };
}

/** What came with messages, as a model gets it: a few lines on a document, an image's bytes or a word about it. */
async function withAttachments(
  messages: ChatMessage[],
  context: ReplyContext,
): Promise<ShownMessage[]> {
  const next = lookAt(messages, context.traits.sees);
  return Promise.all(
    messages.map(async (message) => {
      const parts = message.parts.map((part) =>
        shownPart(part, context, part.type === "file" ? next() : "shown"),
      );
      return { ...message, parts: await Promise.all(parts) };
    }),
  );
}

function filePart({ mediaType, bytes }: ShownImage): FilePart {
  return { type: "file", mediaType, data: { type: "data", data: bytes } };
}

/** A branch as the model reads it; a tool call that never had a result is left out. */
export async function toModelMessages(
  messages: ChatMessage[],
  context: ReplyContext,
): Promise<ModelMessage[]> {
  return convertToModelMessages<ShownMessage>(await withAttachments(messages, context), {
    tools: replyTools(context),
    ignoreIncompleteToolCalls: true,
    convertDataPart: (part) => (part.type === "data-image" ? filePart(part.data) : undefined),
  });
}
