import type { ChatMessage } from "../chats/types";

/** All text of some messages, a part a line. */
export function textOf(messages: ChatMessage[]): string {
  return messages
    .flatMap(({ parts }) => parts)
    .map((part) => (part.type === "text" ? part.text : ""))
    .join("\n");
}
