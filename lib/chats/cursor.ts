import "server-only";
import { and, eq, lt, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { AppError } from "../errors";

/** Where a page of a list ended that goes from the newest to the oldest. */
type Place = { at: Date; id: string };

/** No row of ours is older; a year that PostgreSQL does not know would be a fault of ours. */
const time = z.iso.datetime().refine((at) => Date.parse(at) > 0);
const cursorSchema = z.tuple([time, z.uuid()]);

export function cursorOf({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");
}

/** @throws AppError `invalid_request` for one that is not ours */
function placeOf(cursor: string): Place {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { at: new Date(at), id };
  } catch (cause) {
    throw new AppError("invalid_request", "cursor: take it from nextCursor of the page before.", {
      cause,
    });
  }
}

/** What comes after a cursor, by a time and, where times are equal, by an id. */
export function after(cursor: string | undefined, time: PgColumn, key: PgColumn): SQL | undefined {
  if (!cursor) return undefined;
  const { at, id } = placeOf(cursor);
  return or(lt(time, at), and(eq(time, at), lt(key, id)));
}
