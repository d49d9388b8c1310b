import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { get_encoding } from "tiktoken";
import { CONTESTANTS, LIMIT } from "./contestants.mjs";
import { texts } from "./texts.mjs";

const DEFAULT_SIZE = 200_000;
const ROUNDS = 3;
/** Enough for the engine to compile what is hot; little, for the quadratic ones. */
const WARM_UP_SIZE = 20_000;

const [first = "", second = ""] = process.argv.slice(2);
const contestant = CONTESTANTS[first];
if (contestant) await measureAll(contestant, Number(second));
else await printTable(Number(first) || DEFAULT_SIZE);

/** `load` makes the contestant: what its packages take counts as its memory. */
async function measureAll(load, size) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const cut = await load();
  for (const text of Object.values(texts(WARM_UP_SIZE))) await cut(text.slice(0, WARM_UP_SIZE));
  const measurements = [];
  for (const [corpus, text] of Object.entries(texts(size))) {
    measurements.push(await measure(cut, corpus, text));
  }
  const memory = process.resourceUsage().maxRSS * 1024 - before;
  process.send?.({ measurements, memory }, () => process.exit());
}

async function measure(cut, corpus, text) {
  const holds = watchEventLoop();
  let cpu = Number.POSITIVE_INFINITY;
  let chunks = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    chunks = await cut(text);
    const { user, system } = process.cpuUsage(start);
    cpu = Math.min(cpu, (user + system) / 1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { corpus, cpu, megabytes: Buffer.byteLength(text) / 1e6, chunks, hold: await holds() };
}

/** Answers, when called, the longest time that passed between two turns of the event loop. */
function watchEventLoop() {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    tick();
    clearInterval(timer);
    return longest;
  };
}

function runAlone(name, size) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name, String(size)]);
    child.on("message", (report) => resolve(report));
    child.on("exit", (code) => code && reject(new Error(`${name} ended with exit code ${code}`)));
  });
}

async function printTable(size) {
  const oracle = get_encoding("o200k_base");
  const corpora = Object.entries(texts(size));
  const names = corpora.map(([name]) => `${name} MB/s (time to ours)`);
  row(["", ...names, "chunks over the limit", "lossless", "memory MB", "longest hold ms"]);
  row(Array.from({ length: names.length + 5 }, () => "---"));
  let ours = [];
  for (const name of Object.keys(CONTESTANTS)) {
    const { measurements, memory } = await runAlone(name, size);
    if (ours.length === 0) ours = measurements;
    const chunks = measurements.flatMap((measurement) => measurement.chunks);
    const over = chunks.filter((chunk) => oracle.encode_ordinary(chunk).length > LIMIT).length;
    const lossless = measurements.filter(({ chunks: c }, i) => c.join("") === corpora[i]?.[1]);
    row([
      name,
      ...measurements.map(({ megabytes, cpu }, i) => {
        return `${((megabytes / cpu) * 1000).toFixed(2)} (${(cpu / (ours[i]?.cpu ?? cpu)).toFixed(1)}x)`;
      }),
      `${over} of ${chunks.length}`,
      `${lossless.length} of ${corpora.length}`,
      (memory / 1e6).toFixed(0),
      Math.max(...measurements.map(({ hold }) => hold)).toFixed(0),
    ]);
  }
}

function row(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
