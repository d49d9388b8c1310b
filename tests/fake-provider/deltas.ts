import type { ChatRequest, Conversation } from "./conversation.ts";
import { fakeTokens, piecesOf } from "./fake-text.ts";
import { type Call, nextCall } from "./next-call.ts";
import type { Script } from "./script.ts";

/** One delta of a streamed choice, and how many tokens of the whole text are out with it. */
type Delta = { position: number; delta: Record<string, unknown> };

const DIRT = "\0 and \ud83d";

/** What a script says, in tokens. */
function tokensOf({ text, seed, tokens }: Script, max = Number.POSITIVE_INFINITY): string[] {
  return text === undefined ? fakeTokens(seed, Math.min(tokens, max)) : piecesOf(text, max);
}

function textDeltas(script: Script, soFar: string, maxTokens: number): Delta[] {
  const tokens = tokensOf(script, maxTokens);
  const deltas: Delta[] = [];
  let length = 0;
  for (const [index, token] of tokens.entries()) {
    // The reply may stop in the middle of a token: its rest comes first.
    const rest = token.slice(Math.max(0, soFar.length - length));
    length += token.length;
    if (rest && length > soFar.length) {
      deltas.push({ position: index + 1, delta: { content: rest } });
    }
  }
  if (script.dirty) deltas.push({ position: tokens.length, delta: { content: DIRT } });
  return deltas;
}

function splitIntoUnits(deltas: Delta[]): Delta[] {
  return deltas.flatMap(({ position, delta }) =>
    String(delta.content)
      .split("")
      .map((content) => ({ position, delta: { content } })),
  );
}

/** Of a call's input, as providers send it: in pieces of about a token. */
const PIECE = 5;

function callDeltas({ name, input }: Call, callId: string): Delta[] {
  const call = (position: number, fields: Record<string, unknown>) => ({
    position,
    delta: { tool_calls: [{ index: 0, ...fields }] },
  });
  const pieces = input.match(new RegExp(`[^]{1,${PIECE}}`, "gu")) ?? [];
  return [
    call(0, { id: callId, type: "function", function: { name, arguments: "" } }),
    ...pieces.map((piece, index) => call(index + 1, { function: { arguments: piece } })),
  ];
}

export type Plan = {
  deltas: Delta[];
  finishReason: "stop" | "length" | "tool_calls";
  /** Tokens that were said in full before this request. */
  begin: number;
};

function tokensIn(soFar: string, script: Script): number {
  let length = 0;
  const tokens = tokensOf(script);
  const next = tokens.findIndex((token) => {
    length += token.length;
    return length > soFar.length;
  });
  return next < 0 ? tokens.length : next;
}

/** What is said to a conversation by a script. A text so far that is not the script's own is an error. */
export function planDeltas(script: Script, talk: Conversation, request: ChatRequest): Plan {
  const call = nextCall(script, talk, request);
  if (call) {
    // A conversation that was cut to fit has fewer messages, so their number names nothing.
    const deltas = callDeltas(call, `call-${crypto.randomUUID()}`);
    return { deltas, finishReason: "tool_calls", begin: 0 };
  }
  const tokens = tokensOf(script);
  if (!tokens.join("").startsWith(talk.soFar)) {
    throw new Error("The text so far is not a prefix of the script's text");
  }
  const reasoning = fakeTokens(`${script.seed}-reasoning`, talk.soFar ? 0 : script.reasoning).map(
    (token) => ({ position: 0, delta: { reasoning_content: token } }),
  );
  const maxTokens = request.max_tokens ?? Number.POSITIVE_INFINITY;
  const text = textDeltas(script, talk.soFar, maxTokens);
  return {
    deltas: [...reasoning, ...(script.split ? splitIntoUnits(text) : text)],
    finishReason: maxTokens < tokens.length ? "length" : "stop",
    begin: tokensIn(talk.soFar, script),
  };
}
