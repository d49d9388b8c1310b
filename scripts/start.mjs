import { run, say, seconds } from "./lib/say.mjs";
import { launch } from "./lib/serve.mjs";

/** Replies that are being made get this long to be finished or handed over. */
const GRACE_MS = 25_000;

/**
 * Longer than the proxies in front of a server keep an idle connection (60 s, mostly): one that the server closes
 * while a request is on its way is a message that fails. Node.js would wait 5 s.
 */
const KEEP_ALIVE = ["--keepAliveTimeout", "75000"];

async function buildIfNeeded(family) {
  const { build, whyBuild } = await import("./lib/build.mjs");
  const reason = whyBuild();
  if (!reason) return;
  const started = Date.now();
  say("build", `${reason}: building, about a minute ...`);
  await build(family);
  say("build", `built in ${seconds(started)}`);
}

await run(() => launch({ next: ["start", ...KEEP_ALIVE], grace: GRACE_MS, before: buildIfNeeded }));
