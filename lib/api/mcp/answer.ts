import "server-only";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { AppError, toPublicError } from "../../errors";
import { log } from "../../log";

/** What a model reads, and the same for a program. */
type Answer = { text: string; structured?: object };

function failure(tool: string, error: unknown): CallToolResult {
  if (!(error instanceof AppError)) log.error("An MCP tool failed", { tool, error });
  const { code, message } = toPublicError(error);
  return { isError: true, content: [{ type: "text", text: `${code}: ${message}` }] };
}

/** A failure is an answer as well: the model that called reads the sentence, and may do better. */
export async function answering(
  tool: string,
  work: () => Promise<Answer>,
): Promise<CallToolResult> {
  try {
    const { text, structured } = await work();
    return {
      content: [{ type: "text", text }],
      ...(structured && { structuredContent: { ...structured } }),
    };
  } catch (error) {
    return failure(tool, error);
  }
}
