/**
 * The chunker beside the libraries: `node bench/run.mjs chunker [characters of each text]`.
 *
 * Cuts the same texts into chunks of 1,000 tokens (o200k_base) with each contestant, each in a process of its own, and
 * prints one table: throughput by corpus and as a ratio to ours, chunks over the limit (counted by tiktoken), whether
 * the chunks joined are the text, memory added, and the longest time that the event loop was held. Take the ratios,
 * not the absolute figures: these depend on the machine. The hostile text is short, because some are quadratic on it.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { get_encoding } from "tiktoken";
import { CONTESTANTS, LIMIT } from "./contestants.ts";
import type { Measurement, Report } from "./measure.ts";
import { texts } from "./texts.ts";

const DEFAULT_SIZE = 200_000;

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const LOADER = here("../support/load-lib.mjs");

async function runAlone(name: string, size: number): Promise<Report> {
  const execArgv = ["--expose-gc", "--import", LOADER, "--disable-warning=ExperimentalWarning"];
  const child = fork(here("./measure.ts"), [name, String(size)], { execArgv });
  const report = once(child, "message").then(([message]) => message);
  const end = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with exit code ${code}`);
  });
  return Promise.race([report, end]);
}

function row(cells: string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function speed({ megabytes, cpuMs }: Measurement, ours: Measurement | undefined): string {
  const ratio = cpuMs / (ours?.cpuMs ?? cpuMs);
  return `${((megabytes / cpuMs) * 1000).toFixed(2)} (${ratio.toFixed(1)}x)`;
}

const size = Number(process.argv[2]) || DEFAULT_SIZE;
const oracle = get_encoding("o200k_base");
const corpora = Object.entries(texts(size));
const columns = corpora.map(([corpus]) => `${corpus} MB/s (time to ours)`);
row(["", ...columns, "chunks over the limit", "lossless", "memory MB", "longest hold ms"]);
row(Array.from({ length: columns.length + 5 }, () => "---"));
let ours: Measurement[] = [];
for (const name of Object.keys(CONTESTANTS)) {
  const { measurements, memory } = await runAlone(name, size);
  if (ours.length === 0) ours = measurements;
  const chunks = measurements.flatMap((measurement) => measurement.chunks);
  const over = chunks.filter((chunk) => oracle.encode_ordinary(chunk).length > LIMIT);
  const lossless = measurements.filter(({ chunks: c }, i) => c.join("") === corpora[i]?.[1]);
  row([
    name,
    ...measurements.map((measurement, index) => speed(measurement, ours[index])),
    `${over.length} of ${chunks.length}`,
    `${lossless.length} of ${corpora.length}`,
    (memory / 1e6).toFixed(0),
    Math.max(...measurements.map(({ holdMs }) => holdMs)).toFixed(0),
  ]);
}
process.exit(0);
