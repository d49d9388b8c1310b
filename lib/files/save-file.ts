import "server-only";
import type { Holder, SavedArtifact } from "../artifacts/contract";
import { saveArtifactChunks } from "../artifacts/save-artifact-chunks";
import type { Sentence } from "../errors";
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
  return notice ? { ...saved, ...first(notice, saved) } : saved;
}

/** What the file had besides text comes before what had to be mended in it. */
function first(said: Sentence, { notice, noticeReasons = [] }: SavedArtifact) {
  return {
    notice: notice ? `${said.text} ${notice}` : said.text,
    noticeReasons: [said.reason, ...noticeReasons],
  };
}
