import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifacts, artifactVersions } from "../db/schema";
import { AppError, type Sentence } from "../errors";
import { sentence } from "../i18n/sentence";
import { LIMITS } from "./contract";

const reached = (said: Sentence) => new AppError("limit_reached", said);

/** @throws AppError `limit_reached` */
export function checkChunkCount(chunks: number, maxTokens: number): void {
  if (chunks <= LIMITS.artifactChunks) return;
  const better = Math.ceil((chunks / LIMITS.artifactChunks) * maxTokens * 1.1);
  const values = { size: maxTokens, chunks, most: LIMITS.artifactChunks, better };
  throw reached(sentence("artifact.tooManyChunks", values));
}

/** @throws AppError `limit_reached` */
export function checkVersionCount(versions: number): void {
  if (versions < LIMITS.artifactVersions) return;
  throw reached(sentence("artifact.tooManyVersions", { versions, most: LIMITS.artifactVersions }));
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
    throw reached(sentence("artifact.tooManyInSession", { count, most: LIMITS.sessionArtifacts }));
  }
  if (bytes + more.bytes > LIMITS.sessionBytes) {
    const values = { bytes, more: more.bytes, most: LIMITS.sessionBytes };
    throw reached(sentence("artifact.tooMuchInSession", values));
  }
}
