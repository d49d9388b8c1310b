import "server-only";
import type { Holder, SavedArtifact } from "../artifacts/contract";
import { saveArtifactChunks } from "../artifacts/save-artifact-chunks";
import { readFile } from "./read-file";

type FileOnDisk = Parameters<typeof readFile>[0];

/**
 * Makes a file's text an artifact.
 * @param artifactId of the caller's own making; the same file under it again changes nothing
 * @throws AppError what `readFile` and `saveArtifactChunks` throw
 */
export async function saveFile(
  holder: Holder,
  file: FileOnDisk,
  artifactId?: string,
): Promise<SavedArtifact> {
  const { notice, ...input } = await readFile(file);
  const saved = await saveArtifactChunks(holder, { artifactId, ...input });
  const notices = [notice, saved.notice].filter(Boolean).join(" ");
  return notices ? { ...saved, notice: notices } : saved;
}
