import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log";
import { isRefusal } from "./database-error";

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** As long as a stream's log is renewed for a reply that waits for the database. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Does a piece of work in the database, through an outage too: what a model said is not lost for a restart.
 * @throws the database's error when it refuses, or when it stays away for ten minutes
 */
export async function throughOutage<T>(what: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      log.error(`The database failed: ${what}`, { error });
      if (isRefusal(error) || Date.now() + wait > giveUpAt) throw error;
      await sleep(wait);
    }
  }
}
