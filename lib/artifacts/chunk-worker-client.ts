import { Worker } from "node:worker_threads";
import { ChunkTable } from "./chunk-table";
import { assertChunkOptions, type ChunkOptions, type TextChunk } from "./chunk-text";
import type { PreparedText, PrepareTask } from "./prepare-text";
import { encodeText } from "./text-bytes";
import { WorkerThread } from "./worker-thread";

/** Bundlers look for this very expression to make the worker's file. */
function startWorker(): Worker {
  return new Worker(new URL("./chunk-worker.ts", import.meta.url));
}

/** On globalThis because route bundles evaluate this module again, and a thread with its ranks takes some 100 MB. */
const shared = globalThis as {
  holdfastChunkWorker?: WorkerThread<PrepareTask, PreparedText> | undefined;
};

/**
 * `prepareText` in a worker thread, so that the event loop is not held: not by long texts, not by shorter ones made
 * to be slow, not by reading the ranks. The bytes are handed over, and gone here; numbers come back. A thread that
 * died is replaced at the next call. Throws WorkerLost when it dies of this text.
 *
 * `start` is for whoever does not bundle: it starts a thread that runs chunk-worker.ts.
 */
export async function prepareInWorker(
  task: PrepareTask,
  start: () => Worker = startWorker,
): Promise<PreparedText> {
  assertChunkOptions(task);
  shared.holdfastChunkWorker ??= new WorkerThread(start(), () => {
    shared.holdfastChunkWorker = undefined;
  });
  return shared.holdfastChunkWorker.run(task, [task.bytes.buffer]);
}

/** `chunkText` in a worker thread. */
export async function chunkTextInWorker(
  text: string,
  options: ChunkOptions,
  start: () => Worker = startWorker,
): Promise<TextChunk[]> {
  assertChunkOptions(options);
  const bytes = await encodeText(text);
  const { numbers } = await prepareInWorker({ ...options, bytes, mediaType: "" }, start);
  const table = new ChunkTable(numbers);
  return Array.from({ length: table.length }, (_, index) => table.textChunk(index));
}
