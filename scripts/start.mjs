import { run, say, seconds } from "./lib/say.mjs";
import { launch } from "./lib/serve.mjs";

/** Replies that are being made get this long to be finished or handed over. */
const GRACE_MS = 25_000;

async function buildIfNeeded(family) {
  const { build, whyBuild } = await import("./lib/build.mjs");
  const reason = whyBuild();
  if (!reason) return;
  const started = Date.now();
  say("build", `${reason}: building, about a minute ...`);
  await build(family);
  say("build", `built in ${seconds(started)}`);
}

await run(() => launch({ next: "start", grace: GRACE_MS, before: buildIfNeeded }));
