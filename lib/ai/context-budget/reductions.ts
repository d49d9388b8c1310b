import type { ModelMessage, UserModelMessage } from "ai";
import { CONTINUE_INSTRUCTION } from "../continuation";
import { shortened } from "./short-form";

/** One way to say the same in less: the messages with one thing less, or undefined when there is nothing left to take. */
export type Reduction = (messages: ModelMessage[]) => ModelMessage[] | undefined;

const GAP = "[Earlier messages of this chat were left out here: they do not fit any more.]";

/** A person's message; the request to go on with a reply that was cut is ours. */
const isQuestion = ({ role, content }: ModelMessage) =>
  role === "user" && content !== CONTINUE_INSTRUCTION;

/** Where the newest step's answers begin: the model has just asked for them. */
function newestAnswers(messages: ModelMessage[]): number {
  const last = messages.findLastIndex(({ role }) => role === "tool");
  return messages[last - 1]?.role === "tool" ? last - 1 : last;
}

function shortenOldest(messages: ModelMessage[], end: number): ModelMessage[] | undefined {
  for (let index = 0; index < end; index += 1) {
    const short = shortened(messages[index]);
    if (short) return messages.with(index, short);
  }
  return undefined;
}

export const shortenOldAnswer: Reduction = (messages) =>
  shortenOldest(messages, newestAnswers(messages));

export const shortenNewAnswer: Reduction = (messages) => shortenOldest(messages, messages.length);

function withGap(message: UserModelMessage): UserModelMessage {
  const parts =
    typeof message.content === "string"
      ? [{ type: "text" as const, text: message.content }]
      : message.content;
  const [first] = parts;
  if (first?.type === "text" && first.text === GAP) return message;
  return { ...message, content: [{ type: "text", text: GAP }, ...parts] };
}

/** Leaves the oldest question out, and all that answers it. */
export const dropOldestTurn: Reduction = (messages) => {
  const first = messages.findIndex(isQuestion);
  const second = messages.findIndex((message, index) => index > first && isQuestion(message));
  const next = messages[second];
  if (first < 0 || next?.role !== "user") return undefined;
  return [withGap(next), ...messages.slice(second + 1)];
};

/** Leaves the oldest calls of the newest turn out, and their answers; never the newest ones. */
export const dropOldestStep: Reduction = (messages) => {
  const answer = messages.findIndex(({ role }) => role === "tool");
  const after = messages.findIndex(({ role }, index) => index > answer && role !== "tool");
  const call = answer - 1;
  if (answer < 0 || after < 0 || answer >= newestAnswers(messages)) return undefined;
  if (messages[call]?.role !== "assistant") return undefined;
  return [...messages.slice(0, call), ...messages.slice(after)];
};
