import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { inRoot } from "./paths.mjs";
import { Refusal } from "./say.mjs";

/** Any number that nobody else uses on this database; it spells "holdfast" on a telephone. */
const LOCK = 46_533_278;
const LOCK_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_SECONDS = 10;

async function applied(sql) {
  const [{ table }] = await sql`select to_regclass('drizzle.__drizzle_migrations') as table`;
  if (!table) return 0;
  const [{ count }] = await sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return count;
}

/**
 * Several servers may start at once on one database, and drizzle's migrator does not expect that; hence the lock.
 * On PGlite it locks nothing, and need not: PGlite has one launcher.
 */
async function migrateLocked(sql) {
  await sql`select set_config('lock_timeout', ${String(LOCK_TIMEOUT_MS)}, false)`;
  await sql`select pg_advisory_lock(${LOCK})`;
  const before = await applied(sql);
  await migrate(drizzle(sql), { migrationsFolder: inRoot("drizzle") });
  const count = (await applied(sql)) - before;
  await sql`select pg_advisory_unlock(${LOCK})`;
  return count;
}

export function describeDatabase(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/**
 * Brings the database to this version's schema.
 * @returns the number of migrations that were missing
 * @throws Refusal when the database cannot be reached or says no
 */
export async function runMigrations(url) {
  const sql = postgres(url, {
    // One connection: the lock is the session's.
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    onnotice: () => undefined,
  });
  try {
    return await migrateLocked(sql);
  } catch (error) {
    const reason = (error.cause ?? error).message || error.code;
    throw new Refusal(
      `The database at ${describeDatabase(url)} could not be migrated: ${reason}\nCheck DATABASE_URL; a good value is postgres://user:password@localhost:5432/holdfast`,
      { cause: error },
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
