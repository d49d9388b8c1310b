import "server-only";
import type { ToolSet } from "ai";
import { defineTools, isRepeatable, kindOf } from "../../ai/tools";
import type { ToolKind } from "../../tool-kinds";
import { fetchChunksTool } from "./fetch-chunks-tool";
import { withLargeAnswersKept } from "./large-result";
import { listArtifactsTool, outlineTool, searchArtifactTool } from "./look-up-tools";
import { saveArtifactTool } from "./save-artifact-tool";
import type { ToolContext } from "./tool-context";

/** None deletes: docs/decisions/0008. */
function artifactTools(context: ToolContext) {
  return {
    SaveArtifactChunks: saveArtifactTool(context),
    FetchArtifactChunks: fetchChunksTool(context),
    ListArtifacts: listArtifactsTool(context),
    GetArtifactOutline: outlineTool(context),
    SearchArtifact: searchArtifactTool(context),
  };
}

const REPEATABLE: ReadonlySet<string> = new Set<keyof ReturnType<typeof artifactTools>>([
  // The same call makes the same artifact, and the same text no new version.
  "SaveArtifactChunks",
  "FetchArtifactChunks",
  "ListArtifacts",
  "GetArtifactOutline",
  "SearchArtifact",
]);

/** The tools that a model may call in a reply. */
export function replyTools(context: ToolContext): ToolSet {
  const general = Object.entries(defineTools()).map(
    ([name, tool]) => [name, withLargeAnswersKept(context, name, tool)] as const,
  );
  return { ...Object.fromEntries(general), ...artifactTools(context) };
}

/** Those of them that a person has not switched off. */
export function allowedTools(context: ToolContext, without: readonly ToolKind[]): ToolSet {
  const isAllowed = (name: string) => {
    const kind =
      kindOf(name) ?? (name === "SaveArtifactChunks" ? "writeDocuments" : "readDocuments");
    return !without.includes(kind);
  };
  return Object.fromEntries(
    Object.entries(replyTools(context)).filter(([name]) => isAllowed(name)),
  );
}

/** Whether a call may run a second time when nobody knows whether it ran. */
export function mayRunAgain(toolName: string): boolean {
  return REPEATABLE.has(toolName) || isRepeatable(toolName);
}
