import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { isNewest, metaColumns, toMeta } from "../artifacts/find-artifact";
import { database } from "../db/database";
import { artifactSessions, artifacts, artifactVersions, chats } from "../db/schema";
import { findProject } from "./projects";
import type { ProjectArtifact } from "./types";

/** The artifacts of all chats of a project, the one that changed last first. @throws AppError `not_found` */
export async function listProjectArtifacts(
  userId: string,
  projectId: string,
): Promise<ProjectArtifact[]> {
  await findProject(userId, projectId);
  const rows = await database()
    .select({ meta: metaColumns, chatTitle: chats.title })
    .from(chats)
    .innerJoin(artifactSessions, eq(artifactSessions.id, chats.id))
    .innerJoin(artifacts, eq(artifacts.sessionId, artifactSessions.id))
    .innerJoin(artifactVersions, isNewest)
    .where(
      and(
        eq(chats.projectId, projectId),
        eq(chats.userId, userId),
        // Whoever saves first under a chat's id owns what lies there.
        eq(artifactSessions.userId, userId),
      ),
    )
    .orderBy(desc(artifactVersions.createdAt), desc(artifacts.id));
  return rows.map(({ meta, chatTitle }) => ({ ...toMeta(meta), chatTitle }));
}
