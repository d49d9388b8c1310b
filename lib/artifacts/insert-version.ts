import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifactVersions } from "../db/schema";
import { slicesOf } from "./text-bytes";

/** What the driver writes into its buffer in one go without being noticed. */
const SLICE_UNITS = 1024 * 1024;

type NewVersion = typeof artifactVersions.$inferInsert & { text: string };

/** Writes a version; a long text goes in slices, for the driver makes the bytes of a parameter in one go. */
export async function insertVersion(tx: Transaction, version: NewVersion): Promise<void> {
  if (version.text.length <= SLICE_UNITS) {
    await tx.insert(artifactVersions).values(version);
    return;
  }
  await tx.execute(sql`create temporary table text_slices (n integer, slice text) on commit drop`);
  let n = 0;
  for await (const slice of slicesOf(version.text, SLICE_UNITS)) {
    await tx.execute(sql`insert into text_slices values (${n}, ${slice})`);
    n += 1;
  }
  const text = sql`(select string_agg(slice, '' order by n) from text_slices)`;
  await tx.insert(artifactVersions).values({ ...version, text });
}
