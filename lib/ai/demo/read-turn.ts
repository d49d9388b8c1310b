import type {
  LanguageModelV4Message,
  LanguageModelV4Prompt,
  LanguageModelV4ToolResultPart,
} from "@ai-sdk/provider";
import { readAttachedDocument } from "../attached-document";
import { type DemoDocument, documentsIn } from "./documents/documents-in";

export type DemoTurn = {
  /** What the person wrote last. */
  question: string;
  /** What tools answered since then. */
  results: LanguageModelV4ToolResultPart[];
  /** What the reply says already, when the prompt ends with it (a reply that is taken over). */
  soFar: string;
  /** The documents of the chat, the newest last. */
  documents: DemoDocument[];
};

/** Words alone, not what stands for attachments. */
function textOf(message: LanguageModelV4Message | undefined): string {
  if (!message || message.role === "system") return message?.content ?? "";
  return message.content
    .map((part) => (part.type === "text" && !readAttachedDocument(part.text) ? part.text : ""))
    .join("");
}

export function readTurn(prompt: LanguageModelV4Prompt): DemoTurn {
  const asked = prompt.findLastIndex(({ role }) => role === "user");
  const since = prompt.slice(asked + 1);
  const last = since.at(-1);
  return {
    question: textOf(prompt[asked]),
    results: since
      .flatMap((message) => (message.role === "tool" ? message.content : []))
      .filter((part) => part.type === "tool-result"),
    soFar: last?.role === "assistant" ? textOf(last) : "",
    documents: documentsIn(prompt, asked),
  };
}
