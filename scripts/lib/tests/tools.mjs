import fs from "node:fs";
import { findChromium } from "../chromium.mjs";
import { findPostgres } from "../postgres.mjs";
import { findRedis } from "../redis.mjs";
import { Refusal, say, seconds } from "../say.mjs";

/** What a stage may need of the machine: how it is found, what it is called, and what gives it another way. */
const TOOLS = {
  redis: { find: findRedis, debian: "redis-server", brew: "redis", variable: "TEST_REDIS_URL" },
  database: {
    find: findPostgres,
    debian: "postgresql",
    brew: "postgresql@17",
    variable: "TEST_DATABASE_URL",
  },
  chromium: {
    find: findChromium,
    debian: "chromium",
    brew: "--cask google-chrome",
    variable: "CHROMIUM_PATH",
  },
};

const isMissing = ({ find, variable }) => !process.env[variable] && !find();

const canInstall = () => fs.existsSync("/etc/debian_version") && process.getuid?.() === 0;

async function aptGet(family, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, stdio: ["ignore", "ignore", "inherit"] };
  const { code } = await family.start("apt-get", ["apt-get", ...args], options, { grace: 5_000 })
    .exit;
  return code === 0;
}

/** On Debian as root, installs those of the named tools that the machine does not have. */
export async function installTools(family, names) {
  const missing = names.map((name) => TOOLS[name]).filter((tool) => tool && isMissing(tool));
  if (missing.length === 0 || !canInstall()) return;
  const packages = missing.map(({ debian }) => debian);
  const started = Date.now();
  say("tools", `installing ${packages.join(", ")} with apt-get ...`);
  await aptGet(family, ["update", "-qq"]);
  await aptGet(family, ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  const still = missing.filter(isMissing).map(({ debian }) => debian);
  say(
    "tools",
    still.length > 0
      ? `apt-get did not bring ${still.join(", ")}`
      : `installed in ${seconds(started)}`,
  );
}

/** @throws Refusal with a sentence that says what to install */
export function tool(name) {
  const { find, debian, brew, variable } = TOOLS[name];
  const found = find();
  if (found) return found;
  throw new Refusal(
    `There is no ${debian} here: install it (Debian or Ubuntu: sudo apt-get install ${debian}; macOS: brew install ${brew}) or set ${variable}.`,
  );
}
