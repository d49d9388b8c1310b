import "server-only";
import { desc, eq } from "drizzle-orm";
import { database } from "../db/database";
import { artifactSessions, artifacts, artifactVersions } from "../db/schema";
import type { ArtifactMeta, Holder } from "./contract";
import { isNewest, isReadableBy, metaColumns, toMeta } from "./find-artifact";

/**
 * The artifacts of a session, and of the other chats of its project, the one that changed last first. A session that has none, that nobody has, and that is
 * somebody else's look the same: empty.
 */
export async function listArtifacts(holder: Holder): Promise<ArtifactMeta[]> {
  const rows = await database()
    .select(metaColumns)
    .from(artifacts)
    .innerJoin(artifactSessions, eq(artifactSessions.id, artifacts.sessionId))
    .innerJoin(artifactVersions, isNewest)
    .where(isReadableBy(holder))
    .orderBy(desc(artifactVersions.createdAt), desc(artifacts.id));
  return rows.map(toMeta);
}
