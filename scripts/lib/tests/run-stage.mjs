import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { childEnv } from "../node-env.mjs";
import { inRoot, ROOT } from "../paths.mjs";
import { Refusal } from "../say.mjs";
import { STAGE_TIMEOUT_MS } from "./stages.mjs";

const hasTests = ({ files, ending }) =>
  fs.existsSync(inRoot(files)) &&
  fs.readdirSync(inRoot(files), { recursive: true }).some((name) => name.endsWith(ending));

/** @throws Refusal when the command fails or takes too long */
async function runCommand(family, stage, [program, file, ...args], variables) {
  const command = program === "node" ? [process.execPath, fs.realpathSync(file)] : [program, file];
  const options = {
    cwd: ROOT,
    env: childEnv(variables),
    stdio: ["ignore", "inherit", "inherit"],
  };
  const member = family.start(stage.name, [...command, ...args], options, { grace: 2_000 });
  const limit = stage.timeout ?? STAGE_TIMEOUT_MS;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    family.end(member);
  }, limit);
  const { code, signal, error } = await member.exit;
  clearTimeout(timer);
  if (isLate) throw new Refusal(`${stage.name} took longer than ${limit / 60_000} minutes`);
  if (code !== 0) {
    throw new Refusal(
      `${path.basename(file)} ended with ${error?.message ?? signal ?? `status ${code}`}`,
    );
  }
}

async function runCommands(family, stage, report, provide, base) {
  const variables = { ...base, ...(await provide(stage.needs)) };
  for (const [index, command] of stage.commands(report).entries()) {
    const own = { ...variables, ...stage.variables?.(report, index) };
    await runCommand(family, stage, command, own);
  }
}

/** A failure that the runner did not count, such as a file that cannot be loaded, is one failure. */
function count(stage, report, problem) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (!stage.read) return { ...none, passed: problem ? 0 : 1, failed: problem ? 1 : 0 };
  const counts = fs.existsSync(report) ? stage.read(report) : none;
  if (problem) return { ...counts, failed: Math.max(1, counts.failed) };
  if (counts.passed > 0) return counts;
  return { ...counts, failed: Math.max(1, counts.failed), problem: "no test of its files ran" };
}

/**
 * Runs one stage to its end, whatever comes of it.
 * @returns {{ name, passed, failed, skipped, ms, problem?: string, isEmpty?: boolean }}
 */
export async function runStage(family, stage, provide, base) {
  const started = Date.now();
  const done = (result) => ({ name: stage.name, ms: Date.now() - started, ...result });
  if (stage.files && !hasTests(stage)) {
    return done({ passed: 0, failed: 0, skipped: 0, isEmpty: true });
  }
  console.log(`\n=== ${stage.name}`);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "holdfast-report-"));
  const report = path.join(directory, "report.json");
  let problem;
  try {
    await runCommands(family, stage, report, provide, base);
  } catch (error) {
    problem = error instanceof Refusal ? error.message : String(error.stack ?? error);
    console.error(problem);
    stage.explain?.();
  }
  const counts = count(stage, report, problem);
  fs.rmSync(directory, { recursive: true, force: true });
  return done({ problem, ...counts });
}
