import "server-only";
import { and, eq, gte, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats, messages, type TokenUsage } from "../db/schema";
import { env, type ModelPrice } from "../env";
import type { Usage, UsageEntry } from "./types";

/** With today. */
const DAYS = 30;
/** A chat's time is when its last turn began, and its last reply was made a moment after. */
const SLACK = sql`interval '1 hour'`;

/** The zone by the name that PostgreSQL knows too: there are older ones that it has forgotten. */
function zoneNamed(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PostgreSQL reads an offset such as +02:00 the other way around: names only. */
export const usageQuery = z.object({
  timeZone: z
    .string()
    .default("UTC")
    .transform((name, context) => {
      const zone = /^[A-Za-z]/.test(name) ? zoneNamed(name) : undefined;
      if (zone) return zone;
      context.addIssue("is not the name of a time zone; a good one is Europe/Berlin");
      return z.NEVER;
    }),
});

const tokens = (field: keyof TokenUsage): SQL<number> =>
  sql<number>`sum((${messages.usage} ->> ${sql.raw(`'${field}'`)})::bigint)`.mapWith(Number);

function costOf({ input, output }: TokenUsage, price: ModelPrice | undefined): number | null {
  return price ? (input * price.input + output * price.output) / 1_000_000 : null;
}

/**
 * The tokens of somebody's replies by day and model, newest day first. Replies that came with a file were paid for
 * elsewhere; those have no stream.
 */
export async function usageOf(
  userId: string,
  { timeZone }: z.infer<typeof usageQuery>,
): Promise<Usage> {
  const zone = sql.param(timeZone);
  const today = sql`date_trunc('day', now() at time zone ${zone})`;
  const since = sql`((${today} - ${DAYS - 1} * interval '1 day') at time zone ${zone})`;
  const day = sql<string>`to_char(${messages.createdAt} at time zone ${zone}, 'YYYY-MM-DD')`.as(
    "day",
  );
  const model = sql<string>`coalesce(${messages.model}, '')`.as("model");
  const rows = await database()
    .select({ day, model, input: tokens("input"), output: tokens("output") })
    .from(chats)
    .innerJoin(messages, eq(messages.chatId, chats.id))
    .where(
      and(
        eq(chats.userId, userId),
        gte(chats.updatedAt, sql`${since} - ${SLACK}`),
        gte(messages.createdAt, since),
        eq(messages.role, "assistant"),
        isNotNull(messages.usage),
        isNotNull(messages.streamId),
      ),
    )
    .groupBy(sql`1`, sql`2`)
    .orderBy(sql`1 desc`, sql`2`);
  const entries = rows.map(
    (row): UsageEntry => ({ ...row, cost: costOf(row, env().MODEL_PRICES.get(row.model)) }),
  );
  return { days: DAYS, entries };
}
