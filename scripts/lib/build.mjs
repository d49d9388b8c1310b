import fs from "node:fs";
import path from "node:path";
import { childEnv } from "./node-env.mjs";
import { bin, inRoot, ROOT } from "./paths.mjs";
import { Refusal } from "./say.mjs";

/** What a build is made of; a missing one counts for nothing. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Directories count too: theirs is the time that a removal changes. */
function newest(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = fs.readdirSync(file).map((name) => newest(path.join(file, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

const stampOf = (distDir) => inRoot(distDir, "holdfast-build");

/** Why a build is needed, or undefined when the one that is there is right. */
export function whyBuild(distDir = process.env.NEXT_DIST_DIR || ".next") {
  const stamp = fs.statSync(stampOf(distDir), { throwIfNoEntry: false });
  if (!stamp || !fs.existsSync(inRoot(distDir, "BUILD_ID"))) return "there is no build yet";
  const changed = SOURCES.find((source) => newest(inRoot(source)) > stamp.mtimeMs);
  return changed && `${changed} is newer than the build`;
}

/** Builds for production. The stamp carries the time of the start: what changes meanwhile is not in the build. */
export async function build(family, distDir = process.env.NEXT_DIST_DIR || ".next") {
  const started = new Date();
  fs.rmSync(stampOf(distDir), { force: true });
  const command = [process.execPath, fs.realpathSync(bin("next")), "build"];
  const options = {
    cwd: ROOT,
    env: childEnv({ NEXT_DIST_DIR: distDir }),
    stdio: ["ignore", "inherit", "inherit"],
  };
  const { code } = await family.start("next build", command, options, { grace: 0 }).exit;
  if (code !== 0) throw new Refusal("The build failed; its own words are above.");
  // tsc reads these along with .next/types, and complains once they are of another version of the routes.
  if (distDir !== ".next") fs.rmSync(inRoot(distDir, "types"), { recursive: true, force: true });
  fs.writeFileSync(stampOf(distDir), "");
  fs.utimesSync(stampOf(distDir), started, started);
}
