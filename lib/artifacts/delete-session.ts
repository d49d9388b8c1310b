import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifactSessions, artifacts } from "../db/schema";
import type { SetKey } from "./chunk-store";
import type { Holder } from "./contract";
import { isHeldBy } from "./find-artifact";
import { chunkSets } from "./process-chunk-sets";

/**
 * Deletes all artifacts of a session, as part of a larger deletion. One that the holder does not have stays.
 * @returns what `forgetSets` is to be called with when the transaction is through
 */
export async function deleteSession(tx: Transaction, holder: Holder): Promise<SetKey[]> {
  const held = await tx
    .select({ artifactId: artifacts.id, sessionId: artifacts.sessionId })
    .from(artifacts)
    .innerJoin(artifactSessions, eq(artifactSessions.id, artifacts.sessionId))
    .where(isHeldBy(holder));
  await tx.delete(artifactSessions).where(isHeldBy(holder));
  return held;
}

/** Drops chunk sets whose artifacts are gone. Nobody can read them any more, and they would end by themselves. */
export async function forgetSets(keys: readonly SetKey[]): Promise<void> {
  await chunkSets().forget(keys);
}
