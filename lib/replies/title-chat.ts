import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { generateText } from "ai";
import { titleFromText } from "../chats/chat-title";
import { chatTitle, retitleChat } from "../chats/rename-chat";
import { log } from "../log";

const PATIENCE_MS = 15_000;
const EXCERPT_LENGTH = 2_000;

const instructions =
  "Give the conversation that begins with the following message a title of at most six words, " +
  "in its language. Answer with the title alone: no quotes, no full stop.";

/** Asks the model for a better title than the first line; undefined when it has none. Never throws. */
export async function titleChat(options: {
  model: LanguageModelV4;
  chatId: string;
  text: string;
}): Promise<string | undefined> {
  try {
    const { text } = await generateText({
      model: options.model,
      instructions,
      prompt: options.text.slice(0, EXCERPT_LENGTH).toWellFormed(),
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(PATIENCE_MS),
    });
    const title = chatTitle.safeParse(text.replace(/^["'\s]+|["'\s.]+$/g, "").slice(0, 80));
    if (!title.success) return undefined;
    const retitled = await retitleChat(options.chatId, titleFromText(options.text), title.data);
    return retitled ? title.data : undefined;
  } catch (error) {
    log.warn("The chat keeps its first title", { chatId: options.chatId, error });
    return undefined;
  }
}
