import "server-only";
import type { UIMessageChunk } from "ai";
import { defineTools, isRepeatable } from "../ai/tools";
import { log } from "../log";
import type { OpenCall } from "./standing";

const NOT_RUN_AGAIN =
  "The server went away while this was called. It may have run or not, and was not run again.";

function failed(call: OpenCall, errorText: string): UIMessageChunk {
  const { toolCallId, toolName } = call;
  if (call.input) return { type: "tool-output-error", toolCallId, errorText };
  return { type: "tool-input-error", toolCallId, toolName, input: {}, errorText };
}

/**
 * The end of a tool call that lost its process: run again where that does no harm, else an error that the model
 * reads as the call's result. Never throws.
 */
export async function closeCall(call: OpenCall, signal: AbortSignal): Promise<UIMessageChunk> {
  const execute = defineTools()[call.toolName]?.execute;
  if (!call.input || !execute || !isRepeatable(call.toolName)) return failed(call, NOT_RUN_AGAIN);
  try {
    const output: unknown = await execute(call.input.value, {
      toolCallId: call.toolCallId,
      messages: [],
      abortSignal: signal,
      context: undefined,
    });
    return { type: "tool-output-available", toolCallId: call.toolCallId, output };
  } catch (error) {
    log.warn("A tool failed when it was run again", { tool: call.toolName, error });
    return failed(call, "The tool failed.");
  }
}
