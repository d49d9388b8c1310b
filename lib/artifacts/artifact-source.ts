import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { artifactVersions } from "../db/schema";
import type { ArtifactMeta, OutlineEntry } from "./contract";
import { artifactNotFound } from "./find-artifact";

type Version = Pick<ArtifactMeta, "artifactId" | "version">;

const isVersion = ({ artifactId, version }: Version) =>
  and(eq(artifactVersions.artifactId, artifactId), eq(artifactVersions.version, version));

/** The text of a version that was there a moment ago. @throws AppError `not_found` when it was deleted since */
export async function sourceText(version: Version): Promise<string> {
  const [row] = await database()
    .select({ text: artifactVersions.text })
    .from(artifactVersions)
    .where(isVersion(version));
  if (!row) throw artifactNotFound();
  return row.text;
}

/** The same for its headings. */
export async function sourceOutline(version: Version): Promise<OutlineEntry[]> {
  const [row] = await database()
    .select({ outline: artifactVersions.outline })
    .from(artifactVersions)
    .where(isVersion(version));
  if (!row) throw artifactNotFound();
  return row.outline;
}
