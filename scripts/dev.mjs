import { run } from "./lib/say.mjs";
import { launch } from "./lib/serve.mjs";

await run(() => launch({ next: ["dev"], grace: 3_000 }));
