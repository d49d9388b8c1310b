import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifacts, artifactVersions, type OutlineEntry } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { claimSession } from "./claim-session";
import type { ArtifactMeta, Holder } from "./contract";
import { artifactNotFound, metaColumns, toMeta } from "./find-artifact";
import { insertVersion } from "./insert-version";
import { checkSession, checkVersionCount } from "./session-limits";

/** What a version has besides its place. */
export type Draft = Omit<
  ArtifactMeta,
  "artifactId" | "sessionId" | "version" | "createdAt" | "updatedAt"
> & { text: string; outline: OutlineEntry[] };

/** Which artifact, and what the caller takes for its newest version. */
type Target = { artifactId: string; baseVersion: number | undefined };

type Saved = { meta: ArtifactMeta; isNewVersion: boolean };

/**
 * Writes a draft as the newest version of an artifact, which is made when its id is free; the same as the newest
 * version, it is that version. The session is locked, so that two saves come one after the other.
 * @throws AppError `not_found`, `version_conflict`, `limit_reached`
 */
export async function saveVersion(
  tx: Transaction,
  holder: Holder,
  { artifactId, baseVersion }: Target,
  draft: Draft,
): Promise<Saved> {
  await claimSession(tx, holder);
  const newest = await newestOf(tx, artifactId);
  if (newest && newest.sessionId !== holder.sessionId.toLowerCase()) throw artifactNotFound();
  if (newest && isSame(newest, draft)) return { meta: newest, isNewVersion: false };
  if (baseVersion !== undefined) checkBase(newest, baseVersion);
  const { sessionId } = holder;
  await checkSession(tx, sessionId, { artifacts: newest ? 0 : 1, bytes: draft.bytes });
  const version = newest ? await nextVersion(tx, newest) : 1;
  if (!newest) await makeArtifact(tx, artifactId, sessionId);
  await insertVersion(tx, { ...draft, artifactId, version });
  const meta = await newestOf(tx, artifactId);
  if (!meta) throw new Error(`Artifact ${artifactId} is not there after it was saved`);
  return { meta, isNewVersion: true };
}

async function newestOf(tx: Transaction, artifactId: string): Promise<ArtifactMeta | undefined> {
  const isNewest = and(
    eq(artifactVersions.artifactId, artifacts.id),
    eq(artifactVersions.version, artifacts.version),
  );
  const [row] = await tx
    .select(metaColumns)
    .from(artifacts)
    .innerJoin(artifactVersions, isNewest)
    .where(eq(artifacts.id, artifactId));
  return row && toMeta(row);
}

function isSame(newest: ArtifactMeta, draft: Draft): boolean {
  const keys = ["sha256", "title", "mediaType", "maxTokens", "encoding"] as const;
  return keys.every((key) => newest[key] === draft[key]);
}

function checkBase(newest: ArtifactMeta | undefined, baseVersion: number): void {
  if (!newest) throw artifactNotFound();
  if (newest.version === baseVersion) return;
  const values = { newest: newest.version, base: baseVersion };
  throw new AppError("version_conflict", sentence("artifact.changedMeanwhile", values));
}

async function nextVersion(tx: Transaction, { artifactId, version }: ArtifactMeta) {
  checkVersionCount(version);
  const rows = await tx
    .update(artifacts)
    .set({ version: version + 1 })
    .where(eq(artifacts.id, artifactId))
    .returning({ version: artifacts.version });
  // Deleted since it was looked up: a delete does not wait for the session.
  if (!rows[0]) throw artifactNotFound();
  return rows[0].version;
}

async function makeArtifact(tx: Transaction, id: string, sessionId: string): Promise<void> {
  const rows = await tx
    .insert(artifacts)
    .values({ id, sessionId, version: 1 })
    .onConflictDoNothing()
    .returning({ id: artifacts.id });
  // Taken since it was looked up, in a session that is not locked: not in this one.
  if (rows.length === 0) throw artifactNotFound();
}
