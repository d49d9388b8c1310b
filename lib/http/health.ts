import "server-only";
import { sql } from "drizzle-orm";
import { database } from "../db/database";
import { log } from "../log";

export type Health = { database: boolean };

/** Whether this process can do its work. The chat works without Redis, so Redis is not asked. */
export async function checkHealth(): Promise<Health> {
  try {
    await database().execute(sql`select 1`);
    return { database: true };
  } catch (error) {
    log.warn("The database does not answer", { error });
    return { database: false };
  }
}
