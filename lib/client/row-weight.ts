import type { ChatMessage } from "../chats/types";

/** What is rendered in full when a chat opens: about two screens of text, and the last turn whatever its length. */
const FULL_CHARS = 12_000;
const FULL_MESSAGES = 2;

const CHARS_A_LINE = 85;
const LINE_PX = 27;
/** Margins, and the row of buttons. */
const BESIDE_PX = 70;

/** Neither laid out nor painted until it comes near, except on paper. */
export const SKIPPED = "[content-visibility:auto] print:[content-visibility:visible]";

function textsOf(message: ChatMessage): string[] {
  return message.parts.flatMap((part) => (part.type === "text" ? [part.text] : []));
}

/** The index from which on messages are rendered in full at once. */
export function fullFrom(messages: readonly ChatMessage[]): number {
  let chars = 0;
  let index = messages.length;
  while (index > 0) {
    const message = messages[index - 1];
    if (message) for (const text of textsOf(message)) chars += text.length;
    if (chars > FULL_CHARS && messages.length - index >= FULL_MESSAGES) return index;
    index -= 1;
  }
  return 0;
}

/** About how high a message will be, in CSS pixels, for the scroll bar before anybody has seen it. */
export function guessHeight(message: ChatMessage): number {
  let lines = 0;
  for (const text of textsOf(message)) {
    for (const line of text.split("\n")) lines += Math.ceil(line.length / CHARS_A_LINE);
  }
  return lines * LINE_PX + BESIDE_PX;
}
