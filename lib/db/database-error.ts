import "server-only";
import postgres from "postgres";

const FOREIGN_KEY_VIOLATION = "23503";
const UNIQUE_VIOLATION = "23505";
/** Data exception, integrity constraint, syntax error or access rule: trying again changes nothing. */
const REFUSALS = ["22", "23", "42"];

/** drizzle wraps what the driver throws; the driver's error is the cause. */
function sqlState(error: unknown): string | undefined {
  if (error instanceof postgres.PostgresError) return error.code;
  return error instanceof Error && error.cause ? sqlState(error.cause) : undefined;
}

export function isForeignKeyViolation(error: unknown): boolean {
  return sqlState(error) === FOREIGN_KEY_VIOLATION;
}

export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}

/** The database understood, and said no. */
export function isRefusal(error: unknown): boolean {
  return REFUSALS.includes(sqlState(error)?.slice(0, 2) ?? "");
}
