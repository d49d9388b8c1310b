import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { ChunkSet } from "./chunk-set";
import { ChunkTable } from "./chunk-table";
import { prepareInWorker } from "./chunk-worker-client";
import type { ArtifactMeta } from "./contract";
import type { PreparedText, PrepareTask } from "./prepare-text";
import { encodeText } from "./text-bytes";
import { WorkerLost } from "./worker-thread";

type How = Omit<PrepareTask, "bytes">;

/**
 * Cuts a text in the worker. A thread that dies may have died of another text, so it gets a second one.
 * @throws AppError `unavailable` when that dies as well
 */
export async function prepare(text: string, how: How): Promise<PreparedText> {
  for (let triesLeft = 1; ; triesLeft -= 1) {
    try {
      return await prepareInWorker({ ...how, bytes: await encodeText(text) });
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      if (triesLeft > 0) continue;
      throw new AppError("unavailable", sentence("artifact.notSplit"), { cause: error });
    }
  }
}

/** Makes the set of a version again from its text. */
export async function prepareSet(meta: ArtifactMeta, text: string): Promise<ChunkSet> {
  const { mediaType, maxTokens, encoding } = meta;
  const { numbers } = await prepare(text, { mediaType, maxTokens, encoding });
  return new ChunkSet(meta, text, new ChunkTable(numbers));
}
