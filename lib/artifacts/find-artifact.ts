import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "../db/database";
import { artifactSessions, artifacts, artifactVersions, chats } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import type { ArtifactMeta, Holder } from "./contract";

/** The same words for a stranger's artifact and for none at all. */
export const artifactNotFound = () => new AppError("not_found", sentence("artifact.notFound"));

export const metaColumns = {
  artifactId: artifacts.id,
  sessionId: artifacts.sessionId,
  title: artifactVersions.title,
  mediaType: artifactVersions.mediaType,
  version: artifactVersions.version,
  encoding: artifactVersions.encoding,
  maxTokens: artifactVersions.maxTokens,
  chunks: artifactVersions.chunks,
  tokens: artifactVersions.tokens,
  bytes: artifactVersions.bytes,
  lines: artifactVersions.lines,
  sha256: artifactVersions.sha256,
  createdAt: artifacts.createdAt,
  updatedAt: artifactVersions.createdAt,
};

/** Joins an artifact with its newest version. */
export const isNewest = and(
  eq(artifactVersions.artifactId, artifacts.id),
  eq(artifactVersions.version, artifacts.version),
);

type MetaRow = Omit<ArtifactMeta, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

export function toMeta({ createdAt, updatedAt, ...rest }: MetaRow): ArtifactMeta {
  return { ...rest, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

/** Which artifacts are the holder's own, to change and to delete. */
export const isHeldBy = ({ userId, sessionId }: Holder) =>
  and(eq(artifactSessions.id, sessionId), eq(artifactSessions.userId, userId));

/** Which artifacts the holder may read: their own, and in a chat of a project those of the project's other chats. */
export function isReadableBy({ userId, sessionId }: Holder) {
  const here = alias(chats, "here");
  const beside = alias(chats, "beside");
  const isBeside = and(eq(beside.projectId, here.projectId), eq(beside.userId, here.userId));
  const inProject = database()
    .select({ id: beside.id })
    .from(here)
    .innerJoin(beside, isBeside)
    .where(and(eq(here.id, sessionId), eq(here.userId, userId)));
  const isReached = or(eq(artifactSessions.id, sessionId), inArray(artifactSessions.id, inProject));
  return and(eq(artifactSessions.userId, userId), isReached);
}

async function select(holder: Holder, artifactId: string, version: number | undefined) {
  const wanted = version === undefined ? artifacts.version : sql`${version}::integer`;
  const isIts = and(
    eq(artifactVersions.artifactId, artifacts.id),
    eq(artifactVersions.version, wanted),
  );
  const [row] = await database()
    .select(metaColumns)
    .from(artifacts)
    .innerJoin(artifactSessions, eq(artifactSessions.id, artifacts.sessionId))
    .innerJoin(artifactVersions, isIts)
    .where(and(eq(artifacts.id, artifactId), isReadableBy(holder)));
  return row && toMeta(row);
}

/**
 * @param version the newest if left out
 * @throws AppError `not_found` for an artifact or a version that is not there or not theirs
 */
export async function findArtifact(
  holder: Holder,
  artifactId: string,
  version?: number,
): Promise<ArtifactMeta> {
  const found = await select(holder, artifactId, version);
  if (found) return found;
  const newest = version === undefined ? undefined : await select(holder, artifactId, undefined);
  if (version === undefined || !newest) throw artifactNotFound();
  const values = { version, newest: newest.version };
  throw new AppError("not_found", sentence("artifact.noVersion", values));
}
