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

/**
 * The branch that is shown: a reply that is being written is always on it.
 * @param rows of one chat, oldest first
 * @param leafId where the branch that somebody chose ends
 */
export function shownPath<T extends Node & { status: string }>(
  rows: T[],
  leafId: string | null,
): T[] {
  const running = rows.find(({ status }) => status === "streaming");
  const chosen = pathTo(rows, running?.id ?? leafId ?? "");
  return chosen.length > 0 ? chosen : newestPath(rows);
}

/** Where the branch ends that goes through a message and was written to last. @param rows of one chat, oldest first */
export function newestLeafBelow<T extends Node>(rows: T[], id: string): T | undefined {
  const below = new Set([id]);
  let leaf: T | undefined;
  // A row comes after its parent, so one walk meets everything below.
  for (const row of rows) {
    if (row.id !== id && !(row.parentId && below.has(row.parentId))) continue;
    below.add(row.id);
    leaf = row;
  }
  return leaf;
}

/** For each message of a branch that has siblings, all of them with itself, oldest first. */
export function siblingsAlong<T extends Node>(rows: T[], path: T[]): Record<string, string[]> {
  const children = new Map<string | null, string[]>();
  for (const { id, parentId } of rows) {
    children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  const entries = path.map(({ id, parentId }) => [id, children.get(parentId) ?? []] as const);
  return Object.fromEntries(entries.filter(([, siblings]) => siblings.length > 1));
}
