import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import {
  convertToModelMessages,
  createUIMessageStreamResponse,
  streamText,
  toUIMessageStream,
  type UIMessage,
} from "ai";

/** The AI SDK's route as its documentation has it. */
export async function POST(request: Request): Promise<Response> {
  const { messages }: { messages: UIMessage[] } = await request.json();
  const provider = createOpenAICompatible({
    name: "compatible",
    baseURL: process.env.OPENAI_COMPATIBLE_BASE_URL ?? "",
    apiKey: "test",
    includeUsage: true,
  });
  const result = streamText({
    model: provider("fake"),
    messages: await convertToModelMessages(messages),
  });
  return createUIMessageStreamResponse({ stream: toUIMessageStream({ stream: result.stream }) });
}
