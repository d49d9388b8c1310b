import { describeDatabase, runMigrations } from "./migrations.mjs";
import { PGLITE_POOL, startPglite } from "./pglite.mjs";
import { findRedis, startRedis } from "./redis.mjs";
import { say } from "./say.mjs";
import { keptSecret } from "./secret.mjs";

async function database(family, env) {
  if (env.DATABASE_URL) {
    say("database", `PostgreSQL at ${describeDatabase(env.DATABASE_URL)} (DATABASE_URL)`);
    return {};
  }
  const { url, member } = await startPglite(family);
  say("database", `PGlite on ${new URL(url).host}, kept in .data/pglite (DATABASE_URL is not set)`);
  const DATABASE_POOL = String(PGLITE_POOL);
  return { variables: { DATABASE_URL: url, DATABASE_POOL }, member };
}

async function redis(family, env) {
  if (env.REDIS_URL === "memory://") {
    say("streams", "in this process (REDIS_URL=memory://)");
    return {};
  }
  if (env.REDIS_URL) {
    say("redis", `${new URL(env.REDIS_URL).host} (REDIS_URL)`);
    return {};
  }
  const program = findRedis();
  if (!program) {
    say(
      "streams",
      "in this process, as there is no redis-server here: replies survive a refresh, not a restart of the server",
    );
    return { variables: { REDIS_URL: "memory://" } };
  }
  const { url, member } = await startRedis(family, program);
  say("redis", `${program} on ${new URL(url).host}, for this run only (REDIS_URL is not set)`);
  return { variables: { REDIS_URL: url }, member };
}

function secret(env) {
  if (env.BETTER_AUTH_SECRET) return {};
  const kept = keptSecret();
  if (kept.isNew)
    say("sessions", "made a secret, kept in .data/auth-secret (BETTER_AUTH_SECRET is not set)");
  return { variables: { BETTER_AUTH_SECRET: kept.secret } };
}

function sayModels({ OPENAI_API_KEY, ANTHROPIC_API_KEY, OPENAI_COMPATIBLE_BASE_URL }) {
  const given = { OpenAI: OPENAI_API_KEY, Anthropic: ANTHROPIC_API_KEY };
  const names = Object.keys(given).filter((name) => given[name]);
  if (OPENAI_COMPATIBLE_BASE_URL) names.push(new URL(OPENAI_COMPATIBLE_BASE_URL).host);
  say(
    "models",
    names.join(", ") || "the built-in demo model (no key is set; README.md says which)",
  );
}

/**
 * Starts what the environment does not name and brings the database up to date.
 * @returns the variables for the server, and the members of the family that must not end before it
 */
export async function startServices(family, env = process.env) {
  const parts = [await database(family, env), await redis(family, env), secret(env)];
  const variables = Object.assign({}, ...parts.map((part) => part.variables));
  const count = await runMigrations(variables.DATABASE_URL ?? env.DATABASE_URL);
  say("schema", count === 0 ? "up to date" : `${count} migration${count === 1 ? "" : "s"} applied`);
  sayModels(env);
  return { variables, members: parts.flatMap(({ member }) => member ?? []) };
}
