import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { ModelMessage } from "ai";

/** Recognised by the providers in tests; a model only has to obey it. */
export const CONTINUE_INSTRUCTION =
  "Your reply above was cut off by a technical fault. Continue it from exactly where the text stops, " +
  "in the middle of a word if it stops there. Repeat nothing, do not mention the interruption, " +
  "and begin with the very next character.";

/**
 * Models known to go on from an assistant message at the end of the prompt (prefill), character for character.
 * OpenAI's do not, current Claude models refuse it with a 400, and behind a compatible URL nobody knows:
 * all of them are asked in words.
 */
function continuesPrefill(model: LanguageModelV4): boolean {
  return model.provider === "demo";
}

/**
 * Whether a reply can be given to a model to go on with: there must be text, for a reply that stopped
 * before its first character is simply asked for again.
 */
export function canContinue(textSoFar: string): boolean {
  return textSoFar.length > 0;
}

/**
 * The messages that make a model go on with its own reply.
 * @param messages the conversation up to and with the person's message (and finished tool steps after it)
 * @param textSoFar what the reply said; the model's next character belongs right after it
 */
export function continuationMessages(
  model: LanguageModelV4,
  messages: ModelMessage[],
  textSoFar: string,
): ModelMessage[] {
  const reply: ModelMessage = { role: "assistant", content: [{ type: "text", text: textSoFar }] };
  if (continuesPrefill(model)) return [...messages, reply];
  return [...messages, reply, { role: "user", content: CONTINUE_INSTRUCTION }];
}
