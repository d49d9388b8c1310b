import "server-only";

const FOREIGN_KEY_VIOLATION = "23503";
const UNIQUE_VIOLATION = "23505";
/** Data exception, integrity constraint, syntax error or access rule: trying again changes nothing. */
const REFUSALS = ["22", "23", "42"];

const SQL_STATE = /^[\dA-Z]{5}$/;

/**
 * Of the driver's error, which drizzle wraps as a cause. It is known by its code, not its class: each route is built
 * with a copy of the driver, and the connections of all come from the first one.
 */
function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && SQL_STATE.test(String(error.code))) return String(error.code);
  return sqlState(error.cause);
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
