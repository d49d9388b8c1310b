import { createFamily } from "./lib/family.mjs";
import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/say.mjs";
import { endOnSignal } from "./lib/signals.mjs";

await run(async () => {
  const family = createFamily();
  endOnSignal(family);
  try {
    await prepare(family);
    const { build } = await import("./lib/build.mjs");
    await build(family);
  } finally {
    await family.stop();
  }
});
