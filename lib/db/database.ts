import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "../env";
import * as authSchema from "./auth-schema";
import * as schema from "./schema";

const tables = { ...schema, ...authSchema };

export type Database = PostgresJsDatabase<typeof tables> & { $client: postgres.Sql };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const CONNECT_TIMEOUT_SECONDS = 5;
const IDLE_TIMEOUT_SECONDS = 60;
/** Longer than any statement of ours takes, shorter than anybody waits for a page. */
const STATEMENT_TIMEOUT_MS = 10_000;

function connect(): Database {
  const client = postgres(env().DATABASE_URL, {
    max: env().DATABASE_POOL,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    idle_timeout: IDLE_TIMEOUT_SECONDS,
    connection: { statement_timeout: STATEMENT_TIMEOUT_MS },
    onnotice: () => undefined,
  });
  return drizzle(client, { schema: tables });
}

const shared = globalThis as { holdfastDatabase?: Database };

/** The process's one pool; on globalThis because a development reload evaluates this module again. */
export function database(): Database {
  shared.holdfastDatabase ??= connect();
  return shared.holdfastDatabase;
}
