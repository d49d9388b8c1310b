import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifacts, artifactVersions } from "../db/schema";
import { AppError } from "../errors";
import { LIMITS } from "./contract";

const reached = (sentence: string) => new AppError("limit_reached", sentence);

/** @throws AppError `limit_reached` */
export function checkChunkCount(chunks: number, maxTokens: number): void {
  if (chunks <= LIMITS.artifactChunks) return;
  const better = Math.ceil((chunks / LIMITS.artifactChunks) * maxTokens * 1.1);
  throw reached(
    `With chunks of ${maxTokens} tokens the text has ${chunks} of them; an artifact may have ${LIMITS.artifactChunks}. Ask for larger chunks: maxTokens of ${better} or more.`,
  );
}

/** @throws AppError `limit_reached` */
export function checkVersionCount(versions: number): void {
  if (versions < LIMITS.artifactVersions) return;
  throw reached(
    `The artifact has ${versions} versions, as many as it may have (${LIMITS.artifactVersions}). Save the text as a new artifact: leave artifactId out.`,
  );
}

/**
 * For a session that is locked.
 * @param more what is about to be added
 * @throws AppError `limit_reached`
 */
export async function checkSession(
  tx: Transaction,
  sessionId: string,
  more: { artifacts: number; bytes: number },
): Promise<void> {
  const [held] = await tx
    .select({
      artifacts: sql<number>`count(distinct ${artifacts.id})::integer`,
      bytes: sql<number>`coalesce(sum(${artifactVersions.bytes}), 0)::double precision`,
    })
    .from(artifacts)
    .innerJoin(artifactVersions, eq(artifactVersions.artifactId, artifacts.id))
    .where(eq(artifacts.sessionId, sessionId));
  const { artifacts: count = 0, bytes = 0 } = held ?? {};
  if (count + more.artifacts > LIMITS.sessionArtifacts) {
    throw reached(
      `The session has ${count} artifacts, as many as it may have (${LIMITS.sessionArtifacts}). Delete some first.`,
    );
  }
  if (bytes + more.bytes > LIMITS.sessionBytes) {
    throw reached(
      `The artifacts of the session, all versions together, have ${bytes} bytes; with these ${more.bytes} they would have more than ${LIMITS.sessionBytes}. Delete some first.`,
    );
  }
}
