import { build, whyBuild } from "../build.mjs";
import { describeDatabase, runMigrations } from "../migrations.mjs";
import { startPostgres } from "../postgres.mjs";
import { findRedis, startRedis } from "../redis.mjs";
import { say } from "../say.mjs";
import { tool } from "./tools.mjs";

/** Beside .next, so that a running `npm run dev` or `npm start` is not disturbed. */
const TEST_DIST_DIR = ".next-test";

async function database(family) {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? undefined : await startPostgres(family, tool("database"));
  const url = given ?? own.url;
  say("database", `${own?.version ?? "TEST_DATABASE_URL"} at ${describeDatabase(url)}`);
  await runMigrations(url);
  return { DATABASE_URL: url };
}

async function redis(family) {
  const program = findRedis();
  const given = process.env.TEST_REDIS_URL;
  const url = given ?? (await startRedis(family, tool("redis"))).url;
  say("redis", `${given ? "TEST_REDIS_URL" : program} at ${new URL(url).host}`);
  // Tests that kill Redis start one of their own with this program.
  return { REDIS_URL: url, ...(program && { REDIS_SERVER: program }) };
}

async function freshBuild(family) {
  if (whyBuild(TEST_DIST_DIR)) await build(family, TEST_DIST_DIR);
  return { NEXT_DIST_DIR: TEST_DIST_DIR };
}

const PROVIDERS = {
  database,
  redis,
  build: freshBuild,
  chromium: async () => ({ CHROMIUM_PATH: tool("chromium") }),
};

/** Provides each need once, when a stage first asks: its value is the variables that the stage's command gets. */
export function createProvider(family) {
  const provided = new Map();
  const one = (need) => {
    if (!provided.has(need)) provided.set(need, PROVIDERS[need](family));
    return provided.get(need);
  };
  return async (needs) => {
    const variables = {};
    for (const need of needs) Object.assign(variables, await one(need));
    return variables;
  };
}
