/**
 * `node bench/run.mjs streams [--quick]`, `... turn`, `... search [--plans]`,
 * `... artifacts [fetches]`, `... chunker [characters]`: brings what a benchmark needs and runs it.
 */
import fs from "node:fs";
import { createFamily } from "../scripts/lib/family.mjs";
import { childEnv } from "../scripts/lib/node-env.mjs";
import { inRoot, ROOT } from "../scripts/lib/paths.mjs";
import { prepare } from "../scripts/lib/prepare.mjs";
import { Refusal, run, say } from "../scripts/lib/say.mjs";
import { endOnSignal } from "../scripts/lib/signals.mjs";

const BENCHMARKS = {
  artifacts: { tools: ["redis"], needs: [] },
  /** In processes of its own, beside the libraries. */
  chunker: { tools: [], needs: [] },
  feel: {
    tools: ["redis", "database", "chromium"],
    needs: ["build", "database", "redis", "chromium"],
  },
  /** Starts a Redis for each contestant itself. */
  streams: { tools: ["redis"], needs: [] },
  search: { tools: ["database"], needs: ["database"] },
  turn: { tools: ["redis", "database"], needs: ["build", "database", "redis"] },
};

/** The packages that only the benchmarks need, beside them. */
async function installRivals(family) {
  const wanted = JSON.parse(fs.readFileSync(inRoot("bench", "package.json"), "utf8")).dependencies;
  const versionOf = (name) => {
    const file = inRoot("bench", "node_modules", name, "package.json");
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")).version : undefined;
  };
  if (Object.entries(wanted).every(([name, version]) => versionOf(name) === version)) return;
  say("packages", "installing what is compared with into bench/node_modules ...");
  const command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"];
  const options = { cwd: inRoot("bench"), stdio: ["ignore", "inherit", "inherit"] };
  const { code } = await family.start("npm install", command, options, { grace: 0 }).exit;
  if (code !== 0) throw new Refusal("npm install in bench/ did not succeed; its words are above.");
}

async function variablesFor(family, { tools, needs }) {
  const { installTools } = await import("../scripts/lib/tests/tools.mjs");
  const { createProvider } = await import("../scripts/lib/tests/provide.mjs");
  const { testEnvironment } = await import("../scripts/lib/tests/environment.mjs");
  const { findRedis } = await import("../scripts/lib/redis.mjs");
  await installTools(family, tools);
  const provided = await createProvider(family)(needs);
  return childEnv({ ...testEnvironment(), REDIS_SERVER: findRedis(), ...provided });
}

await run(async () => {
  const [name, ...args] = process.argv.slice(2);
  const benchmark = BENCHMARKS[name];
  if (!benchmark) throw new Refusal(`Which one? ${Object.keys(BENCHMARKS).join(", ")}`);
  const family = createFamily();
  endOnSignal(family);
  try {
    await prepare(family);
    if (name === "streams" || name === "chunker") await installRivals(family);
    const env = await variablesFor(family, benchmark);
    const file = inRoot("bench", name, "run.ts");
    const options = { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] };
    const command = [process.execPath, file, ...args];
    const { code } = await family.start(name, command, options, { grace: 3_000 }).exit;
    if (code !== 0) throw new Refusal(`${name} ended with status ${code}`);
  } finally {
    await family.stop();
  }
});
