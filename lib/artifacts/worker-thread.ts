import type { Transferable, Worker } from "node:worker_threads";

export type Job<Task> = { id: number; task: Task };
export type Answer<Result> = { id: number; result: Result } | { id: number; error: Error };

/** The thread ended, by a crash or for want of memory, before it answered. */
export class WorkerLost extends Error {
  override name = "WorkerLost";

  /** By name: another route's copy of this class may have started the thread. */
  static override [Symbol.hasInstance](value: unknown): value is WorkerLost {
    return value instanceof Error && value.name === "WorkerLost";
  }
}

type Pending<Result> = { resolve(result: Result): void; reject(reason: Error): void };

/** A worker thread that does tasks, one after the other. It keeps no process alive when idle. */
export class WorkerThread<Task, Result> {
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending<Result>>();
  private lastId = 0;

  /** `onEnd` hears that the thread is gone, after every task it had was given up. */
  constructor(worker: Worker, onEnd: () => void) {
    this.worker = worker;
    worker.unref();
    worker.on("message", (answer: Answer<Result>) => this.settle(answer));
    worker.on("error", (cause) => this.rejectAll(new WorkerLost("The thread failed", { cause })));
    worker.on("exit", (code) => {
      this.rejectAll(new WorkerLost(`The thread ended with exit code ${code}`));
      onEnd();
    });
  }

  /** `moved` is handed over without a copy, and is gone here. */
  run(task: Task, moved: Transferable[] = []): Promise<Result> {
    this.lastId += 1;
    const job: Job<Task> = { id: this.lastId, task };
    return new Promise((resolve, reject) => {
      this.pending.set(job.id, { resolve, reject });
      this.worker.ref();
      this.worker.postMessage(job, moved);
    });
  }

  /** Ends the thread in the middle of whatever it does. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(answer: Answer<Result>): void {
    const caller = this.pending.get(answer.id);
    this.pending.delete(answer.id);
    if (this.pending.size === 0) this.worker.unref();
    if ("error" in answer) caller?.reject(answer.error);
    else caller?.resolve(answer.result);
  }

  private rejectAll(reason: Error): void {
    for (const caller of this.pending.values()) caller.reject(reason);
    this.pending.clear();
  }
}
