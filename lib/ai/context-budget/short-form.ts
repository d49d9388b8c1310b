import type { ModelMessage, ToolResultPart } from "ai";

type Output = ToolResultPart["output"];

/** Our own corner of what providers are handed; they ignore names that they do not know. */
const OURS = "holdfast";

/** A tool's answer as text, and the line that stands for it once there is no more room. */
export function shortenable(value: string, shortForm: string): Output {
  return { type: "text", value, providerOptions: { [OURS]: { shortForm } } };
}

function shortFormOf(output: Output): string | undefined {
  if (output.type !== "text") return undefined;
  const shortForm = output.providerOptions?.[OURS]?.shortForm;
  return typeof shortForm === "string" ? shortForm : undefined;
}

/** The message with its first answer that has a short form in that form; undefined when none has. */
export function shortened(message: ModelMessage | undefined): ModelMessage | undefined {
  if (message?.role !== "tool") return undefined;
  const { content } = message;
  for (const [index, part] of content.entries()) {
    if (part.type !== "tool-result") continue;
    const value = shortFormOf(part.output);
    if (value === undefined) continue;
    const short: ToolResultPart = { ...part, output: { type: "text", value } };
    return { ...message, content: content.with(index, short) };
  }
  return undefined;
}
