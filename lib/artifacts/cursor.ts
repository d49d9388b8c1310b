import { AppError } from "../errors";
import type { ArtifactMeta } from "./contract";

/** Chunks to read: from `next` on, up to `end`, which is not one of them. */
export type Position = { next: number; end: number };

const CURSOR = /^v([1-9]\d{0,6})\.(\d{1,5})(?:-(\d{1,5}))?$/;

/** Names a place in one version of an artifact. It is not signed: it opens nothing to whoever may not read anyway. */
export function toCursor({ version, chunks }: ArtifactMeta, { next, end }: Position): string {
  return `v${version}.${next}${end < chunks ? `-${end}` : ""}`;
}

const invalid = (why: string) =>
  new AppError(
    "invalid_request",
    `cursor: ${why}; use the nextCursor of the last answer, or leave it out to begin at the start.`,
  );

/** @throws AppError `invalid_request`, or `stale_cursor` for one of an older version */
export function fromCursor(cursor: string, { version, chunks }: ArtifactMeta): Position {
  const [, itsVersion, first, last] = CURSOR.exec(cursor) ?? [];
  if (!itsVersion || !first) throw invalid("is not a cursor");
  const position = { next: Number(first), end: last === undefined ? chunks : Number(last) };
  if (Number(itsVersion) < version) {
    const index = Math.min(position.next, chunks - 1);
    throw new AppError(
      "stale_cursor",
      `This cursor is of version ${itsVersion}, and the artifact has changed: it is at version ${version} now. Start again without a cursor, or near the same place with index ${index}.`,
    );
  }
  const isInRange = position.next < position.end && position.end <= chunks;
  if (Number(itsVersion) > version || !isInRange) throw invalid("points at nothing");
  return position;
}
