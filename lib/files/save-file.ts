import "server-only";
import type { Holder, SavedArtifact } from "../artifacts/contract";
import { saveArtifactChunks } from "../artifacts/save-artifact-chunks";
import { readFile } from "./read-file";

type FileOnDisk = Parameters<typeof readFile>[0];

/** Makes a file's text an artifact. @throws AppError what `readFile` and `saveArtifactChunks` throw */
export async function saveFile(holder: Holder, file: FileOnDisk): Promise<SavedArtifact> {
  const { notice, ...input } = await readFile(file);
  const saved = await saveArtifactChunks(holder, input);
  const notices = [notice, saved.notice].filter(Boolean).join(" ");
  return notices ? { ...saved, notice: notices } : saved;
}
