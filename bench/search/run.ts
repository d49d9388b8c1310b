/**
 * Search in 100,000 messages of two people: how long `searchChats` takes from call to answer, and that PostgreSQL
 * answers it from the index of words. `node bench/run.mjs search`
 */
import "../support/load-lib.mjs";
import { randomUUID } from "node:crypto";
import { sql as drizzleSql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { median, percentile } from "../support/statistics.ts";
import { fill, MESSAGES, PEOPLE, word } from "./corpus.ts";

const ROUNDS = 30;
const TARGET_MS = 100;
const INDEX = "messages_words_idx";

const QUERIES = {
  "a word that is rare": word(15_000),
  "a word in one message of ten": word(120),
  "the most common word": word(1),
  "two words, the last unfinished": `${word(300)} ${word(4_000).slice(0, 4)}`,
  "three letters, while typing": word(9_000).slice(0, 3),
  "two letters, while typing": word(2),
  "one letter, while typing": "b",
  "a phrase": `"${word(2)} ${word(5)}"`,
  "words that nobody wrote": "kelpforest",
};

const given = process.env.DATABASE_URL;
if (!given) throw new Error("DATABASE_URL is missing; run this with node bench/run.mjs search");
const name = `search_${randomUUID().replaceAll("-", "")}`;
const admin = postgres(given, { max: 1 });
await admin`create database ${admin(name)}`;
const url = new URL(given);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
await migrate(drizzle(sql), { migrationsFolder: "drizzle" });

console.log(`Filling a database with ${MESSAGES.toLocaleString("en")} messages ...`);
await fill(postgres(url.href, { max: 1, onnotice: () => undefined }));

const { searchChats } = await import("../../lib/chats/search-chats");
const { byIndex, messagesByWords } = await import("../../lib/chats/search-messages");
const { database } = await import("../../lib/db/database");
const [reader = ""] = PEOPLE;

async function planOf(query: string): Promise<string> {
  const search = { userId: reader, query, limit: 21 };
  return database().transaction(async (tx) => {
    await tx.execute(byIndex);
    const wanted = messagesByWords(tx, search);
    const rows = await tx.execute(drizzleSql`explain (analyze, timing off) ${wanted}`);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

const figures: Record<string, string | number>[] = [];
const withoutIndex: string[] = [];
for (const [what, query] of Object.entries(QUERIES)) {
  const times: number[] = [];
  let hits = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    hits = (await searchChats(reader, { query })).hits.length;
    times.push(performance.now() - begun);
  }
  const plan = await planOf(query);
  if (!plan.includes(INDEX)) withoutIndex.push(`${what} (${query}):\n${plan}`);
  figures.push({
    query: what,
    hits,
    "median, ms": Number(median(times).toFixed(1)),
    "p95, ms": Number(percentile(times, 95).toFixed(1)),
    "worst, ms": Number(Math.max(...times).toFixed(1)),
  });
  if (process.argv.includes("--plans")) console.log(`\n${what}: ${query}\n${plan}`);
}
console.table(figures);
const slow = figures.filter((figure) => Number(figure["p95, ms"]) > TARGET_MS);
console.log(
  `target: ${TARGET_MS} ms; ${slow.length === 0 ? "met by all" : `missed by ${slow.length}`}`,
);
await sql.end();
await admin`drop database ${admin(name)} with (force)`;
await admin.end();
if (withoutIndex.length > 0) {
  console.error(`not answered from ${INDEX}: ${withoutIndex.join("\n\n")}`);
  process.exit(1);
}
process.exit(0);
