/**
 * Our turn beside the bare AI SDK route: time from request to first token, and CPU of the server.
 * Both are production builds on the same fake provider in the same run, taking turns.
 */
import { spawnSync } from "node:child_process";
import { v7 as uuid } from "uuid";
import { fakeText, startFakeProvider } from "../../tests/fake-provider/fake-provider.ts";
import { type AppServer, startApp } from "../../tests/support/app-server.ts";
import { type Guest, signIn } from "../../tests/support/guest.ts";
import { readWire } from "../../tests/support/wire.ts";
import { cpuMs } from "../support/cpu.ts";
import { median } from "../support/statistics.ts";

const ROUNDS = 7;
const REPLIES_A_ROUND = 40;
const TOKENS = 500;
const WARM_UP_ROUNDS = 2;

type Contestant = {
  name: string;
  app: AppServer;
  /** Before a round, not measured. */
  prepare(): Promise<void>;
  send(prompt: string): Promise<Response>;
};
type Round = { firstTokenMs: number; cpuMs: number };

async function oneReply(contestant: Contestant, seed: string): Promise<number> {
  const begun = performance.now();
  const answer = await contestant.send(`[[fake tokens=${TOKENS} seed=${seed}]] go`);
  let firstTokenMs = Number.NaN;
  let text = "";
  if (!answer.body) throw new Error(`no body: ${answer.status}`);
  for await (const { chunk } of readWire(answer.body)) {
    if (chunk?.type !== "text-delta") continue;
    if (!text) firstTokenMs = performance.now() - begun;
    text += chunk.delta;
  }
  if (text !== fakeText(seed, TOKENS)) throw new Error(`${contestant.name} changed the text`);
  return firstTokenMs;
}

/** One reply after the other, so that the time to the first token is the route's own and not a queue's. */
async function oneRound(contestant: Contestant): Promise<Round> {
  const pid = contestant.app.process.pid;
  if (!pid) throw new Error("no process");
  await contestant.prepare();
  const before = cpuMs(pid);
  const times: number[] = [];
  for (let done = 0; done < REPLIES_A_ROUND; done += 1) {
    times.push(await oneReply(contestant, `${done}`));
  }
  return { firstTokenMs: median(times), cpuMs: (cpuMs(pid) - before) / REPLIES_A_ROUND };
}

async function bareApp(environment: Record<string, string>): Promise<Contestant> {
  const dir = "bench/turn/bare";
  const build = spawnSync("node_modules/.bin/next", ["build", dir], { stdio: "inherit" });
  if (build.status !== 0) throw new Error("the bare app does not build");
  const app = await startApp(environment, dir);
  return {
    name: "bare AI SDK route",
    app,
    prepare: async () => undefined,
    send: (text) =>
      fetch(`${app.url}/api/chat`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          messages: [{ id: uuid(), role: "user", parts: [{ type: "text", text }] }],
        }),
      }),
  };
}

/** Two turns each stay below the limit of lib/http/turn-rate.ts. */
const CHATS_A_GUEST = 20;

/** Every measured turn is a chat's second, for the first also asks the model for a title. */
async function ourApp(environment: Record<string, string>): Promise<Contestant> {
  const app = await startApp(environment);
  let chats: { guest: Guest; id: string }[] = [];
  return {
    name: "Holdfast",
    app,
    async prepare() {
      chats = [];
      while (chats.length < REPLIES_A_ROUND) {
        const guest = await signIn(app.url);
        chats.push(...Array.from({ length: CHATS_A_GUEST }, () => ({ guest, id: uuid() })));
      }
      for (const { guest, id } of chats) {
        await (await guest.send(id, "[[fake tokens=1]] hello")).text();
      }
    },
    async send(text) {
      const chat = chats.pop();
      if (!chat) throw new Error("every chat of the round is used");
      return chat.guest.send(chat.id, text);
    },
  };
}

function report(rounds: Map<string, Round[]>): void {
  const figures = [...rounds].map(([name, list]) => ({
    name,
    "first token, ms": median(list.map((round) => round.firstTokenMs)),
    "CPU a reply, ms": median(list.map((round) => round.cpuMs)),
    "CPU per 1,000 tokens, ms": (median(list.map((round) => round.cpuMs)) / TOKENS) * 1000,
  }));
  console.table(figures);
  const [bare, ours] = figures;
  if (!bare || !ours) return;
  const more = ours["first token, ms"] - bare["first token, ms"];
  const ratio = ours["CPU a reply, ms"] / bare["CPU a reply, ms"];
  console.log(`first token: +${more.toFixed(1)} ms; CPU: ${ratio.toFixed(2)}x`);
}

const provider = await startFakeProvider();
const environment = {
  OPENAI_COMPATIBLE_BASE_URL: provider.url,
  OPENAI_COMPATIBLE_MODELS: "fake",
  OPENAI_COMPATIBLE_API_KEY: "test",
};
const contestants = [await bareApp(environment), await ourApp(environment)];
const rounds = new Map<string, Round[]>(contestants.map(({ name }) => [name, []]));
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
  for (const contestant of round % 2 ? contestants : contestants.toReversed()) {
    const result = await oneRound(contestant);
    if (round >= WARM_UP_ROUNDS) rounds.get(contestant.name)?.push(result);
  }
}
report(rounds);
for (const { app } of contestants) await app.kill("SIGTERM");
await provider.close();
process.exit(0);
