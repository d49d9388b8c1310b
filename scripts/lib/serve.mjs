import fs from "node:fs";
import { address, claimPort } from "./address.mjs";
import { loadDotenv } from "./dotenv.mjs";
import { createFamily } from "./family.mjs";
import { childEnv } from "./node-env.mjs";
import { bin, ROOT } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { Refusal, say } from "./say.mjs";
import { endOnSignal } from "./signals.mjs";

function describeEnd({ name }, { code, signal, error }) {
  return `${name} has ended (${error?.message ?? signal ?? `status ${code}`}), so everything ends.`;
}

/** Resolves when one of them has ended, which none should. */
const firstToEnd = (members) =>
  Promise.race(members.map(async (member) => describeEnd(member, await member.exit)));

async function serve(family, mode, where) {
  const { startServices } = await import("./services.mjs");
  const { variables, members } = await startServices(family);
  say("page", where.url);
  const args = [
    fs.realpathSync(bin("next")),
    ...mode.next,
    "-p",
    String(where.port),
    "-H",
    where.host,
  ];
  const options = { cwd: ROOT, env: childEnv(variables), stdio: ["ignore", "inherit", "inherit"] };
  const next = family.start("Next.js", [process.execPath, ...args], options, { grace: mode.grace });
  return firstToEnd([next, ...members]);
}

/**
 * Everything between a fresh clone and a page that answers; returns when a service or the server ended by itself.
 * @param {{ next: string[], grace: number, before?: (family: object) => Promise<void> }} mode
 */
export async function launch(mode) {
  loadDotenv();
  const where = address();
  await claimPort(where);
  const family = createFamily();
  endOnSignal(family);
  try {
    await prepare(family);
    const { checkEnvironment } = await import("./environment.mjs");
    checkEnvironment();
    await mode.before?.(family);
    const reason = await serve(family, mode, where);
    if (!family.isStopping) throw new Refusal(reason);
  } finally {
    await family.stop();
  }
}
