import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { database } from "../db/database";
import { artifactSessions, artifacts, artifactVersions } from "../db/schema";
import type { ArtifactMeta, Holder } from "./contract";
import { isReadableBy, metaColumns, toMeta } from "./find-artifact";

/**
 * The artifacts of a session, and of the other chats of its project, the one that changed last first. A session that has none, that nobody has, and that is
 * somebody else's look the same: empty.
 */
export async function listArtifacts(holder: Holder): Promise<ArtifactMeta[]> {
  const isNewest = and(
    eq(artifactVersions.artifactId, artifacts.id),
    eq(artifactVersions.version, artifacts.version),
  );
  const rows = await database()
    .select(metaColumns)
    .from(artifacts)
    .innerJoin(artifactSessions, eq(artifactSessions.id, artifacts.sessionId))
    .innerJoin(artifactVersions, isNewest)
    .where(isReadableBy(holder))
    .orderBy(desc(artifactVersions.createdAt), desc(artifacts.id));
  return rows.map(toMeta);
}
