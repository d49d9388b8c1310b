import { parentPort, type Transferable } from "node:worker_threads";
import type { Answer, Job } from "./worker-thread";

/** The other side of a WorkerThread: does each task and sends what came of it, `moved` without a copy. */
export function answerJobs<Task, Result>(
  work: (task: Task) => Result,
  moved: (result: Result) => Transferable[] = () => [],
): void {
  const answer = (message: Answer<Result>, transfer: Transferable[]) =>
    parentPort?.postMessage(message, transfer);
  parentPort?.on("message", ({ id, task }: Job<Task>) => {
    try {
      const result = work(task);
      answer({ id, result }, moved(result));
    } catch (cause) {
      answer({ id, error: cause instanceof Error ? cause : new Error(String(cause)) }, []);
    }
  });
}
