/** The resumable layer beside the published ones: `node bench/run.mjs streams [--quick]`. */
import { writeFileSync } from "node:fs";
import { FULL, QUICK } from "./plan.ts";
import { report } from "./report.ts";
import { measureAll } from "./results.ts";

const quick = process.argv.includes("--quick");
const plan = quick ? QUICK : FULL;
const results = await measureAll(plan);
const text = report(results, `node bench/run.mjs streams${quick ? " --quick" : ""}`, plan.rounds);
console.log(`\n${text}`);
// The quick figures are for whoever is at work; the table that others read is the full one.
if (!quick) writeFileSync(new URL("./RESULTS.md", import.meta.url), text);
process.exit(0);
