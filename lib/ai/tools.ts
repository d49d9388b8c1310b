import type { ToolSet } from "ai";
import type { ToolKind } from "../tool-kinds";
import { currentTime } from "./tools/current-time";

type Declared = {
  tool: ToolSet[string];
  kind: ToolKind;
  /**
   * Whether running it twice does no harm. When another instance takes a reply over, it cannot know
   * whether an unfinished call ran: it runs repeatable ones again and reports the others as failed.
   */
  repeatable: boolean;
};

const registry = new Map<string, Declared>([
  ["currentTime", { tool: currentTime, kind: "time", repeatable: true }],
]);

/** The tools that every model may call. */
export function defineTools(): ToolSet {
  return Object.fromEntries([...registry].map(([name, { tool }]) => [name, tool]));
}

export function kindOf(toolName: string): ToolKind | undefined {
  return registry.get(toolName)?.kind;
}

export function isRepeatable(toolName: string): boolean {
  return registry.get(toolName)?.repeatable ?? false;
}
