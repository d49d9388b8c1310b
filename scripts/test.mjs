import { createFamily } from "./lib/family.mjs";
import { prepare } from "./lib/prepare.mjs";
import { Refusal, run } from "./lib/say.mjs";
import { endOnSignal } from "./lib/signals.mjs";

function choose(stages, names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length === 0)
    return stages.filter(({ name }) => names.length === 0 || names.includes(name));
  const known = stages.map(({ name }) => name).join(", ");
  throw new Refusal(`There is no stage ${unknown.join(", ")}; the stages are ${known}.`);
}

/** Imported late: it needs node_modules. */
async function runStages(family, names) {
  const { STAGES } = await import("./lib/tests/stages.mjs");
  const { createProvider } = await import("./lib/tests/provide.mjs");
  const { installTools } = await import("./lib/tests/tools.mjs");
  const { runStage } = await import("./lib/tests/run-stage.mjs");
  const { testEnvironment } = await import("./lib/tests/environment.mjs");
  const stages = choose(STAGES, names);
  await installTools(family, [...new Set(stages.flatMap(({ needs }) => needs))]);
  const provide = createProvider(family);
  const base = testEnvironment();
  const results = [];
  for (const stage of stages) results.push(await runStage(family, stage, provide, base));
  return results;
}

await run(async () => {
  const family = createFamily();
  endOnSignal(family);
  let results;
  try {
    await prepare(family);
    results = await runStages(family, process.argv.slice(2));
  } finally {
    await family.stop();
  }
  const { summary } = await import("./lib/tests/summary.mjs");
  console.log(summary(results));
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
});
