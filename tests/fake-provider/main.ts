/** The fake provider as a process of its own: `node tests/fake-provider/main.ts --port 4010 --limit 32000`; prints `{"url"}`. */
import { parseArgs } from "node:util";
import { startFakeProvider } from "./fake-provider.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    limit: { type: "string", default: "Infinity" },
  },
});
const provider = await startFakeProvider({
  port: Number(values.port),
  limit: Number(values.limit),
});
console.log(JSON.stringify({ url: provider.url }));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void provider.close().then(() => process.exit(0)));
}
