/** What a person can switch off for a reply: each stands for all the tools that do it. */
export const TOOL_KINDS = ["readDocuments", "writeDocuments", "time"] as const;

export type ToolKind = (typeof TOOL_KINDS)[number];

export const isToolKind = (name: string): name is ToolKind =>
  (TOOL_KINDS as readonly string[]).includes(name);
