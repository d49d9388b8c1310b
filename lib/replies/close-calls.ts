import "server-only";
import { parsePartialJson, type UIMessageChunk } from "ai";
import { log } from "../log";
import type { ReplyContext } from "./reply-context";
import type { OpenCall } from "./standing";
import { allowedTools, mayRunAgain } from "./tools/reply-tools";

const NOT_RUN_AGAIN =
  "The server went away while this was called. It may have run or not, and was not run again.";
const HALF_WRITTEN =
  "The server went away while this call was being written: it was not run. Make it again, whole.";

/** What was written of a call stays to be seen. */
async function halfWritten(call: OpenCall): Promise<UIMessageChunk> {
  const { toolCallId, toolName } = call;
  const { value } = await parsePartialJson(call.inputText);
  return {
    type: "tool-input-error",
    toolCallId,
    toolName,
    input: value ?? {},
    errorText: HALF_WRITTEN,
  };
}

/**
 * The end of a tool call that lost its process: run again where that does no harm, else an error that the model
 * reads as the call's result. Never throws.
 */
export async function closeCall(
  call: OpenCall,
  context: ReplyContext,
  signal: AbortSignal,
): Promise<UIMessageChunk> {
  const { toolCallId, toolName } = call;
  if (!call.input) return halfWritten(call);
  const tools = allowedTools(context, context.withoutTools);
  const execute = mayRunAgain(toolName) ? tools[toolName]?.execute : undefined;
  if (!execute) return { type: "tool-output-error", toolCallId, errorText: NOT_RUN_AGAIN };
  try {
    const output: unknown = await execute(call.input.value, {
      toolCallId,
      messages: [],
      abortSignal: signal,
      context: undefined,
    });
    return { type: "tool-output-available", toolCallId, output };
  } catch (error) {
    log.warn("A tool failed when it was run again", { tool: toolName, error });
    return { type: "tool-output-error", toolCallId, errorText: "The tool failed." };
  }
}
