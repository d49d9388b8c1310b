import { installPackages } from "./packages.mjs";
import { ensureNode } from "./right-node.mjs";

/** What must be so before anything from node_modules is imported: the packages, and a Node that can run them. */
export async function prepare(family) {
  await ensureNode(family, await installPackages(family));
}
