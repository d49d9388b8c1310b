import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifactSessions, artifacts } from "../db/schema";
import type { SetKey } from "./chunk-store";
import { chunkSets } from "./process-chunk-sets";

/** One parameter, for PostgreSQL takes 65,535 at most. */
const areHeldBy = (userId: string, sessionIds: readonly string[]): SQL | undefined =>
  and(
    eq(artifactSessions.userId, userId),
    sql`${artifactSessions.id} = any(${sql.param(`{${sessionIds.join(",")}}`)}::uuid[])`,
  );

/**
 * Deletes all artifacts of sessions, as part of a larger deletion. Those that the user does not have stay.
 * @returns what `forgetSets` is to be called with when the transaction is through
 */
export async function deleteSessions(
  tx: Transaction,
  userId: string,
  sessionIds: readonly string[],
): Promise<SetKey[]> {
  const held = await tx
    .select({ artifactId: artifacts.id, sessionId: artifacts.sessionId })
    .from(artifacts)
    .innerJoin(artifactSessions, eq(artifactSessions.id, artifacts.sessionId))
    .where(areHeldBy(userId, sessionIds));
  await tx.delete(artifactSessions).where(areHeldBy(userId, sessionIds));
  return held;
}

/** Drops chunk sets whose artifacts are gone. Nobody can read them any more, and they would end by themselves. */
export async function forgetSets(keys: readonly SetKey[]): Promise<void> {
  await chunkSets().forget(keys);
}
