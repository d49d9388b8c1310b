import { asSchema, type ToolSet } from "ai";

/** What a provider is told about tools, one text a tool. */
export function definitionsOf(tools: ToolSet): Promise<string[]> {
  const entries = Object.entries(tools);
  return Promise.all(
    entries.map(async ([name, { description, inputSchema }]) => {
      const parameters = await asSchema(inputSchema).jsonSchema;
      return JSON.stringify({ type: "function", function: { name, description, parameters } });
    }),
  );
}
