import type { ExtraProps } from "streamdown";

type Node = NonNullable<ExtraProps["node"]>["children"][number];

function wordsOfNode(node: Node): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(wordsOfNode).join("") : "";
}

/** What an element says, as one reads it. */
export function wordsOf(node: ExtraProps["node"]): string {
  return node?.children.map(wordsOfNode).join("") ?? "";
}
