import { parentPort } from "node:worker_threads";
import { chunkText } from "./chunk-text";
import { type ChunkJob, type ChunkResult, packChunks } from "./chunk-worker-messages";

/** The worker thread's entry: takes texts, gives back offsets. The text itself does not return. */
parentPort?.on("message", ({ id, text, options }: ChunkJob) => {
  try {
    const chunks = packChunks(chunkText(text, options));
    answer({ id, chunks }, [chunks.buffer]);
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    answer({ id, error }, []);
  }
});

function answer(result: ChunkResult, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(result, transfer);
}
