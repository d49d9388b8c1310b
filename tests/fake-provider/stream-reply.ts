import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { Plan } from "./deltas.ts";
import type { Script } from "./script.ts";

const BREATHE_EVERY = 50;

type Fault = "error" | "die" | "end" | "silence";

/** The fault that strikes before a delta at this position; those before the continuation began are over. */
function faultBefore(script: Script, position: number, begin: number): Fault | undefined {
  const faults: [Fault, number | undefined][] = [
    ["error", script.errorAfter],
    ["die", script.dieAfter],
    ["end", script.endAfter],
    ["silence", script.silenceAfter],
  ];
  return faults.find(([, after]) => after !== undefined && after >= begin && position > after)?.[0];
}

/**
 * A broken stream drops what its reader has not taken yet, wherever it is queued; a moment's pause lets
 * the tokens before the fault arrive, as they do at a model's pace.
 */
const ARRIVAL_MS = 50;

async function strike(fault: Fault, script: Script, response: ServerResponse): Promise<void> {
  const code = script.code ?? "fake_error";
  if (fault === "error") {
    const error = { message: "The fake provider fails as it was told", type: code, code };
    response.end(`data: ${JSON.stringify({ error })}\n\n`);
  }
  if (fault === "die") {
    await sleep(ARRIVAL_MS);
    response.socket?.destroy();
  }
  if (fault === "end") response.end();
}

async function send(response: ServerResponse, data: unknown): Promise<void> {
  if (response.write(`data: ${JSON.stringify(data)}\n\n`)) return;
  await Promise.race([once(response, "drain"), once(response, "close")]);
}

async function pause(script: Script, index: number): Promise<void> {
  if (script.pace > 0 && index > script.burst) await sleep(script.pace);
  else if (index % BREATHE_EVERY === 0) await nextTurn();
}

/** Whether the script holds the reply before this delta; a continuation is not held where its beginning was. */
function isHeldBefore({ hold }: Script, { deltas, begin }: Plan, index: number): boolean {
  if (hold === undefined || hold <= begin) return false;
  const [before = begin, next = begin] = [deltas[index - 1]?.position, deltas[index]?.position];
  return before <= hold && hold < next;
}

/**
 * Streams a reply in OpenAI's chat completion events, with the script's faults.
 * @param onToken called for each delta that went out
 * @param onHold called where the script holds the reply, which waits for it
 */
export async function streamReply(options: {
  response: ServerResponse;
  script: Script;
  plan: Plan;
  model: string;
  usage: Record<string, number> | undefined;
  onToken(): void;
  onHold(): Promise<void>;
}): Promise<void> {
  const { response, script, plan, model, usage, onToken, onHold } = options;
  const frame = { id: "fake", object: "chat.completion.chunk", created: 0, model };
  if (script.first > 0) await sleep(script.first);
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.flushHeaders();
  for (const [index, { position, delta }] of plan.deltas.entries()) {
    if (isHeldBefore(script, plan, index)) await onHold();
    if (response.closed || response.destroyed) return;
    const fault = faultBefore(script, position, plan.begin);
    if (fault) return strike(fault, script, response);
    await send(response, { ...frame, choices: [{ index: 0, delta, finish_reason: null }] });
    onToken();
    await pause(script, index + 1);
  }
  const fault = faultBefore(script, Number.POSITIVE_INFINITY, plan.begin);
  if (fault) return strike(fault, script, response);
  const last = { index: 0, delta: {}, finish_reason: plan.finishReason };
  await send(response, { ...frame, choices: [last] });
  if (usage) await send(response, { ...frame, choices: [], usage });
  response.end("data: [DONE]\n\n");
}
