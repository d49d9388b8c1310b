import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { number, table } from "./markdown.ts";
import type { Results } from "./results.ts";
import { catchUpTable, otherTable, pacedTable } from "./tables.ts";
import { type Target, targetsOf } from "./targets.ts";

export function report(results: Results, command: string, rounds: number): string {
  return [
    "# Streams: measured",
    `${new Date().toISOString().slice(0, 10)}, \`${command}\`, ${machine()}.`,
    method(rounds),
    "## Targets",
    "`holdfast-text`, the published package's own face over our layer, as ratios against `resumable-stream`.",
    targetTable(targetsOf(results)),
    "## Paced",
    "CPU in ms for 1,000 events; the producer's net of the floor. `x`: by `resumable-stream`.",
    ...results.paced.map(({ rounds: list, scenario }) => pacedTable(list, scenario)),
    "## Catch-up",
    ...results.catchUp.map(({ rounds: list, chars }) => catchUpTable(list, chars)),
    "## One reply unthrottled; ten watched replies in a freeze of 3 s; a hundred open replies of 100 KB",
    otherTable(results),
    "",
  ].join("\n\n");
}

function method(rounds: number): string {
  return [
    "Each design has a producer process, a viewer process and a Redis of its own for the whole run. Designs take turns,",
    `the order rotating; a round to warm up, then medians of ${rounds} (catch-up more, freeze and memory fewer). CPU is`,
    "that of the whole process by /proc, Redis' too. `floor` is the same replies without any layer. Viewers come between",
    "40 % and 60 % of a reply, from its start. `exact` counts first responses and viewers whose text has the checksum of",
    "what was produced. `resumable-stream` is 2.2.13 with clients of its own making (redis 6.3.1, default options),",
    "`assistant-stream` 0.3.44 with redis 5.12.1, `holdfast-text` our `createResumableStreamContext` (strings, the same",
    "calls as `resumable-stream`), `holdfast-wire` what the app sends (bytes, an `id:` line an event: work that the text",
    "designs leave to somebody else). Ours is lib/ itself, run by Node's type stripping, not a bundle.",
  ].join("\n");
}

function targetTable(targets: Target[]): string {
  const rows = targets.map(({ measure, value, most, least, unit }) => {
    const met = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? -Infinity);
    const said = most === undefined ? `>= ${least}` : `<= ${most}`;
    return [measure, `${number(value)} ${unit}`, `${said} ${unit}`, met ? "met" : "**not met**"];
  });
  return table(["measure", "measured", "target", ""], rows);
}

function machine(): string {
  const kernel = readFileSync("/proc/version", "utf8").split(" ")[2];
  return `${cpus().length} x ${cpus()[0]?.model.trim()}, Linux ${kernel}, Node ${process.version}, shared with other work`;
}
