import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { BIN_DIR, DATA_DIR, inRoot, ROOT } from "./paths.mjs";
import { takePidLock } from "./pid-lock.mjs";
import { Refusal, say, seconds } from "./say.mjs";

const LOCK_FILE = inRoot("package-lock.json");
/** npm writes it last, so an install that was cut short has none. */
const NPM_RECORD = inRoot("node_modules", ".package-lock.json");
/** Our own note of the lock file's content: its time changes with every switch of branches. */
const STAMP = inRoot("node_modules", ".holdfast-lock");

const POLL_MS = 200;

const lockHash = () => createHash("sha256").update(fs.readFileSync(LOCK_FILE)).digest("hex");

function stateOfPackages() {
  if (!fs.existsSync(NPM_RECORD)) return "missing";
  if (fs.existsSync(STAMP)) {
    return fs.readFileSync(STAMP, "utf8") === lockHash() ? "right" : "older than package-lock.json";
  }
  const installed = fs.statSync(NPM_RECORD).mtimeMs;
  return installed >= fs.statSync(LOCK_FILE).mtimeMs ? "right" : "older than package-lock.json";
}

/** `npm ci` removes node_modules, so it must not itself run on the Node in there. */
function withoutOwnBin() {
  const parts = (process.env.PATH ?? "").split(path.delimiter);
  return parts.filter((part) => part !== BIN_DIR).join(path.delimiter);
}

/** Everything of the lock file, development packages too, whatever NODE_ENV says. */
async function npmCi(family) {
  const command = ["npm", "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const env = { ...process.env, PATH: withoutOwnBin(), npm_config_loglevel: "error" };
  const options = { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] };
  const { code, error } = await family.start("npm ci", command, options, { grace: 0 }).exit;
  if (code === 0) return;
  throw new Refusal(
    `npm ci did not succeed (${error?.message ?? `status ${code}`}). Its own words are above; it needs npm and the npm registry.`,
  );
}

/** Two commands may find the packages missing at the same moment; the second waits for the first. */
async function takeInstallLock() {
  fs.mkdirSync(DATA_DIR, { recursive: true });
  for (let waits = 0; ; waits += 1) {
    const lock = takePidLock(path.join(DATA_DIR, "install.lock"));
    if (lock.release) return lock;
    if (waits === 0) say("packages", `process ${lock.holder.pid} is installing them: waiting ...`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function install(family) {
  const lock = await takeInstallLock();
  try {
    const state = stateOfPackages();
    if (state === "right") return;
    const started = Date.now();
    say("packages", `${state}: installing from package-lock.json, about a minute ...`);
    await npmCi(family);
    say("packages", `installed in ${seconds(started)}`);
  } finally {
    lock.release();
  }
}

/**
 * Installs from the lock file when node_modules is missing, unfinished or of another lock file.
 * @returns {Promise<boolean>} whether node_modules is another one than before
 */
export async function installPackages(family) {
  const isRight = stateOfPackages() === "right";
  if (!isRight) await install(family);
  if (!fs.existsSync(STAMP)) fs.writeFileSync(STAMP, lockHash());
  return !isRight;
}
