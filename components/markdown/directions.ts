import type { ComponentProps } from "react";
import { detectTextDirection, type ExtraProps, type Streamdown } from "streamdown";

type Element = NonNullable<ExtraProps["node"]>;
type Node = Element["children"][number];
type Plugin = NonNullable<ComponentProps<typeof Streamdown>["rehypePlugins"]>[number];

/** What reads in one direction. A list and a table have their marks and columns on one side, so they are one. */
const BLOCKS = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "table",
  "blockquote",
]);

/** Code reads from the left everywhere, and says nothing of the words around it. */
function wordsBesideCode(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      return node.type === "element" && node.tagName !== "code"
        ? wordsBesideCode(node.children)
        : "";
    })
    .join("");
}

function directChildren(nodes: readonly Node[], inherited: "ltr" | "rtl"): void {
  for (const node of nodes) {
    if (node.type !== "element" || node.tagName === "pre") continue;
    const direction = BLOCKS.has(node.tagName)
      ? detectTextDirection(wordsBesideCode(node.children))
      : inherited;
    if (direction !== inherited) node.properties.dir = direction;
    directChildren(node.children, direction);
  }
}

/** Gives each block the direction that most of its letters have; the first letter alone is often a foreign name. */
export const directions: Plugin = () => (tree: { children: Node[] }) =>
  directChildren(tree.children, "ltr");
