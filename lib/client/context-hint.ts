import type { ChatMessage } from "../chats/types";

/** Far below where the gauge shows: it has to be loaded by then. */
const ENOUGH = 0.4;
/** As in context-use.ts. */
const IMAGE_TOKENS = 1_600;

const lettersOf = ({ parts }: ChatMessage) =>
  parts.reduce((sum, part) => sum + (part.type === "text" ? part.text.length : 0), 0);

/** At the most, in tokens: no letter is more than one, and several requests are more than the last of them. */
function atMost(messages: ChatMessage[]): number {
  let tokens = 0;
  for (const message of messages.toReversed()) {
    const usage = message.metadata?.usage;
    if (usage?.input) return tokens + usage.input + usage.output;
    tokens += lettersOf(message);
  }
  return tokens;
}

/** Whether it may matter how full a model's context is; cheap, and on the safe side. */
export function mayFill(
  messages: ChatMessage[],
  draft: { text: string; attachments: readonly unknown[] },
  room: number,
): boolean {
  const written = draft.text.length + draft.attachments.length * IMAGE_TOKENS;
  return atMost(messages) + written > room * ENOUGH;
}
