type Node = { id: string; parentId: string | null };

/**
 * The branch that ends in a message, first message first.
 * @param rows of one chat, in any order
 */
export function pathTo<T extends Node>(rows: T[], leafId: string): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const path: T[] = [];
  // A row leaves the map when it was taken, so a cycle in bad data ends the walk.
  for (let row = byId.get(leafId); row; row = row.parentId ? byId.get(row.parentId) : undefined) {
    byId.delete(row.id);
    path.push(row);
  }
  return path.reverse();
}

/** The branch that was written to last. @param rows of one chat, oldest first */
export function newestPath<T extends Node>(rows: T[]): T[] {
  const leaf = rows.at(-1);
  return leaf ? pathTo(rows, leaf.id) : [];
}
