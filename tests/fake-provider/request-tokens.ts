import { get_encoding } from "tiktoken";
import type { ChatRequest } from "./conversation.ts";

/** What OpenAI says a message costs beyond its text. */
const MESSAGE_TOKENS = 4;

const encoding = get_encoding("o200k_base");

const count = (text: string) => encoding.encode_ordinary(text).length;

/** The tokens of a request as its provider counts them: all texts, calls and tools; by another counter than ours. */
export function requestTokens({ messages, tools }: ChatRequest): number {
  const told = messages.map(
    ({ content, tool_calls: calls }) =>
      MESSAGE_TOKENS + count(content) + (calls ? count(JSON.stringify(calls)) : 0),
  );
  return told.reduce((sum, tokens) => sum + tokens, tools ? count(JSON.stringify(tools)) : 0);
}
