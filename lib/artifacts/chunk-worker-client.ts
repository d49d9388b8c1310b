import { Worker } from "node:worker_threads";
import { assertChunkOptions, type ChunkOptions, type TextChunk } from "./chunk-text";
import { type ChunkJob, type ChunkResult, unpackChunks } from "./chunk-worker-messages";

type Pending = { resolve(chunks: TextChunk[]): void; reject(reason: Error): void };

/** One worker thread that cuts texts, one after the other. It keeps no process alive when idle. */
class ChunkWorker {
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  /** `onEnd` hears that the thread is gone, after every text it had was given up. */
  constructor(worker: Worker, onEnd: () => void) {
    this.worker = worker;
    worker.unref();
    worker.on("message", (result: ChunkResult) => this.settle(result));
    worker.on("error", (error) => this.rejectAll(error));
    worker.on("exit", (code) => {
      this.rejectAll(new Error(`The chunk worker ended with exit code ${code}`));
      onEnd();
    });
  }

  chunk(text: string, options: ChunkOptions): Promise<TextChunk[]> {
    this.lastId += 1;
    const job: ChunkJob = { id: this.lastId, text, options };
    return new Promise((resolve, reject) => {
      this.pending.set(job.id, { resolve, reject });
      this.worker.ref();
      this.worker.postMessage(job);
    });
  }

  private settle(result: ChunkResult): void {
    const caller = this.pending.get(result.id);
    this.pending.delete(result.id);
    if (this.pending.size === 0) this.worker.unref();
    if ("error" in result) caller?.reject(result.error);
    else caller?.resolve(unpackChunks(result.chunks));
  }

  private rejectAll(reason: Error): void {
    for (const caller of this.pending.values()) caller.reject(reason);
    this.pending.clear();
  }
}

/** Bundlers look for this very expression to make the worker's file. */
function startWorker(): Worker {
  return new Worker(new URL("./chunk-worker.ts", import.meta.url));
}

let current: ChunkWorker | undefined;

/**
 * `chunkText` in a worker thread, so that the event loop is not held: not by long texts, not by
 * shorter ones made to be slow, not by reading the ranks. The text is copied over (some 10 ms for
 * 10 MB) and offsets come back. A thread that died is replaced at the next call.
 *
 * `start` is for whoever does not bundle: it starts a thread that runs chunk-worker.ts.
 */
export async function chunkTextInWorker(
  text: string,
  options: ChunkOptions,
  start: () => Worker = startWorker,
): Promise<TextChunk[]> {
  assertChunkOptions(options);
  current ??= new ChunkWorker(start(), () => {
    current = undefined;
  });
  return current.chunk(text, options);
}
