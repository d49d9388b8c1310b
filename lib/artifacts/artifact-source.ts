import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { artifactVersions } from "../db/schema";
import type { ArtifactMeta, OutlineEntry } from "./contract";
import { artifactNotFound } from "./find-artifact";
import { copyBytes, decodeText } from "./text-bytes";

type Version = Pick<ArtifactMeta, "artifactId" | "version">;

const isVersion = ({ artifactId, version }: Version) =>
  and(eq(artifactVersions.artifactId, artifactId), eq(artifactVersions.version, version));

/**
 * The text of a version in UTF-8, as it comes from the database: making a string of megabytes in one go would hold up
 * everybody else.
 * @throws AppError `not_found` when it was deleted since it was found
 */
export async function sourceBytes({
  artifactId,
  version,
}: Version): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await database().$client`
    select text from artifact_versions
    where artifact_id = ${artifactId} and version = ${version}`.raw();
  const [text] = row ?? [];
  if (!text) throw artifactNotFound();
  // It is a part of the driver's buffer, which is the driver's to use again.
  return copyBytes(text);
}

/** The same as a string. */
export async function sourceText(version: Version): Promise<string> {
  return decodeText(await sourceBytes(version));
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
