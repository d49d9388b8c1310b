import type { LanguageModelV4Message, LanguageModelV4Prompt } from "@ai-sdk/provider";
import { z } from "zod";
import { readAttachedDocument } from "../../attached-document";

export type DemoDocument = {
  artifactId: string;
  title: string;
  /** Attached to the very message that is answered. */
  isNew: boolean;
};

const saved = z.object({ ok: z.literal(true), artifactId: z.string(), title: z.string() });

function namedIn(message: LanguageModelV4Message): { artifactId: string; title: string }[] {
  if (message.role === "system") return [];
  return message.content.flatMap((part) => {
    if (part.type === "text") return readAttachedDocument(part.text) ?? [];
    if (part.type !== "tool-result" || part.output.type !== "json") return [];
    return saved.safeParse(part.output.value).data ?? [];
  });
}

/** What was attached or written in a conversation. @param asked the index of the newest question */
export function documentsIn(prompt: LanguageModelV4Prompt, asked: number): DemoDocument[] {
  return prompt.flatMap((message, index) =>
    namedIn(message).map((named) => ({
      ...named,
      isNew: index === asked && message.role === "user",
    })),
  );
}
