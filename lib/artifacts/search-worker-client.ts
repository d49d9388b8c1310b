import { Worker } from "node:worker_threads";
import { boundedBy } from "./bounded-by";
import type { SearchAnswer, SearchTask } from "./search-text";
import { WorkerThread } from "./worker-thread";

/** Linear is not fast: a pattern of many states takes seconds for a megabyte. */
const LONGEST_SEARCH_MS = 10_000;

/** The thread was ended, because the search took too long. */
export class SearchTooLong extends Error {
  override name = "SearchTooLong";
}

function startWorker(): Worker {
  return new Worker(new URL("./search-worker.ts", import.meta.url));
}

type Searches = {
  thread: WorkerThread<SearchTask, SearchAnswer> | undefined;
  /** Settles when the searches so far have. */
  last: Promise<unknown>;
};

/** On globalThis because route bundles evaluate this module again. */
const shared = globalThis as { holdfastSearches?: Searches };

/** `searchText` in a worker thread, to which the bytes go; one after the other, so that each can be ended alone. */
export function searchInWorker(task: SearchTask): Promise<SearchAnswer> {
  shared.holdfastSearches ??= { thread: undefined, last: Promise.resolve() };
  const searches = shared.holdfastSearches;
  const answer = searches.last.then(() => searchNow(searches, task));
  searches.last = answer.catch(() => undefined);
  return answer;
}

async function searchNow(searches: Searches, task: SearchTask): Promise<SearchAnswer> {
  searches.thread ??= new WorkerThread(startWorker(), () => {
    searches.thread = undefined;
  });
  const { thread } = searches;
  const late = () => new SearchTooLong(`No answer within ${LONGEST_SEARCH_MS} ms`);
  try {
    return await boundedBy(LONGEST_SEARCH_MS, late)(thread.run(task, [task.bytes.buffer]));
  } catch (error) {
    // Waits for its end, so that the next search gets a new thread.
    if (error instanceof SearchTooLong) await thread.end();
    throw error;
  }
}
