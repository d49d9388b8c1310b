import "server-only";
import { and, eq, exists } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { artifactSessions, artifacts } from "../db/schema";
import { validate } from "../http/body";
import { artifactId, type Holder } from "./contract";
import { artifactNotFound, isHeldBy } from "./find-artifact";
import { chunkSets } from "./process-chunk-sets";

const deleteInput = z.strictObject({ artifactId });

/** Deletes an artifact with all of its versions. @throws AppError `not_found` */
export async function deleteArtifact(holder: Holder, input: { artifactId: string }): Promise<void> {
  const checked = validate(deleteInput, input);
  const session = database()
    .select({ id: artifactSessions.id })
    .from(artifactSessions)
    .where(and(eq(artifactSessions.id, artifacts.sessionId), isHeldBy(holder)));
  const rows = await database()
    .delete(artifacts)
    .where(and(eq(artifacts.id, checked.artifactId), exists(session)))
    .returning({ artifactId: artifacts.id, sessionId: artifacts.sessionId });
  if (rows.length === 0) throw artifactNotFound();
  await chunkSets().forget(rows);
}
