import type { LanguageModelV4ToolResultPart } from "@ai-sdk/provider";
import { z } from "zod";
import { readDataBlock } from "../../data-block";

/** What a tool said, taken apart. */
export type Answer = {
  toolName: string;
  /** The document's own text, when there is some. */
  text: string;
  /** The number of its first line. */
  line: number;
  /** Which chunks, as the tool names them. */
  place: string;
  cursor: string | undefined;
  /** Why there is none. */
  failure: string | undefined;
};

const CURSOR = /with the cursor (\S+);/;
const LINES = /^Chunk (\d+): lines (\d+)-/m;

const failed = z.object({ ok: z.literal(false), message: z.string() });

function fromText(toolName: string, said: string): Answer {
  const block = readDataBlock(said);
  // Only what stands behind the document's text is the tool's own word.
  const after = block?.after ?? said;
  const [, chunk, line] = LINES.exec(after) ?? [];
  return {
    toolName,
    text: block?.text ?? "",
    line: Number(line ?? 1),
    place: chunk ?? "",
    cursor: CURSOR.exec(after)?.[1],
    failure: undefined,
  };
}

export function answerOf({ toolName, output }: LanguageModelV4ToolResultPart): Answer {
  if (output.type === "text") return fromText(toolName, output.value);
  const failure =
    output.type === "json" ? failed.safeParse(output.value).data?.message : "The tool failed.";
  return { ...fromText(toolName, ""), failure };
}
