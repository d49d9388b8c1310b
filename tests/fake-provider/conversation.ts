import { z } from "zod";
import { CONTINUE_INSTRUCTION } from "../../lib/ai/continuation.ts";

const textPart = z.object({ type: z.literal("text"), text: z.string() });
const otherPart = z.object({ type: z.string() });

const content = z
  .union([z.string(), z.array(z.union([textPart, otherPart]))])
  .nullish()
  .transform((value) => {
    if (typeof value === "string") return value;
    return (value ?? []).map((part) => textPart.safeParse(part).data?.text ?? "").join("");
  });

export const chatRequest = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content })),
  stream: z.boolean().default(false),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
  tool_choice: z.unknown().optional(),
  max_tokens: z.number().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).nullish(),
});

export type ChatRequest = z.infer<typeof chatRequest>;

export type Conversation = {
  /** The person's last message, the request to go on not counted. */
  question: string;
  /** What tools have answered since. */
  results: string[];
  /** The artifact that was named last, by an attachment or an answer. */
  artifactId: string | undefined;
  /** What the reply says already, when the request is to go on with it. */
  soFar: string;
};

const ARTIFACT_ID = /artifactId"?:? ?"?([\da-f]{8}-[\da-f-]{27})/;

/** Both ways to ask for a continuation: the reply as the last message, or an instruction after it. */
export function readConversation(messages: ChatRequest["messages"]): Conversation {
  const asksToGoOn = messages.at(-1)?.content === CONTINUE_INSTRUCTION;
  const told = asksToGoOn ? messages.slice(0, -1) : messages;
  const asked = told.findLastIndex(({ role }) => role === "user");
  const last = told.at(-1);
  return {
    question: told[asked]?.content ?? "",
    results: told
      .slice(asked + 1)
      .filter(({ role }) => role === "tool")
      .map((message) => message.content),
    artifactId: told.map((message) => ARTIFACT_ID.exec(message.content)?.[1]).findLast(Boolean),
    soFar: last?.role === "assistant" ? last.content : "",
  };
}
