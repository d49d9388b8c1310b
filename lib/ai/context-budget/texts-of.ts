import type { ModelMessage } from "ai";

type Part = Exclude<ModelMessage["content"], string>[number];
type Output = Extract<Part, { type: "tool-result" }>["output"];

/** What a model reads of a message: its texts, and how many images. */
export type Readable = { texts: string[]; images: number };

function outputTexts(output: Output): string[] {
  switch (output.type) {
    case "text":
    case "error-text":
      return [output.value];
    case "json":
    case "error-json":
      return [JSON.stringify(output.value)];
    case "execution-denied":
      return [output.reason ?? ""];
    case "content":
      return output.value.map((part) => (part.type === "text" ? part.text : ""));
  }
}

function partTexts(part: Part): string[] {
  switch (part.type) {
    case "text":
    case "reasoning":
      return [part.text];
    case "tool-call":
      return [part.toolName, JSON.stringify(part.input) ?? ""];
    case "tool-result":
      return [part.toolName, ...outputTexts(part.output)];
    default:
      return [];
  }
}

export function readableOf({ content }: ModelMessage): Readable {
  if (typeof content === "string") return { texts: [content], images: 0 };
  const parts: readonly Part[] = content;
  return {
    texts: parts.flatMap(partTexts),
    images: parts.filter(({ type }) => type === "file" || type === "image").length,
  };
}
