import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { until } from "../support/until.ts";
import { type ChatRequest, chatRequest, readConversation } from "./conversation.ts";
import { planDeltas } from "./deltas.ts";
import { requestTokens } from "./request-tokens.ts";
import { behaved, makeScript, parseDirective, type Script, withoutDirective } from "./script.ts";
import { streamReply } from "./stream-reply.ts";

export { fakeText } from "./fake-text.ts";

/** A request as it came in, and what became of it; the fields change while it runs. */
type RecordedRequest = {
  body: ChatRequest;
  /** Of all that it says, tools included. */
  tokens: number;
  /** The images it brings, as data URLs. */
  images: string[];
  authorization: string | undefined;
  /** Deltas that went out. */
  sent: number;
  state: "running" | "ended" | "aborted";
};

export type FakeProvider = {
  /** The base URL, with `/v1` at its end. */
  url: string;
  requests: RecordedRequest[];
  /** Queues a script for the next streaming request that brings none of its own. */
  script(change: Partial<Script>): void;
  /** Lets the reply of this seed go on that its script holds; waits for it to come so far. */
  release(seed: string): Promise<void>;
  close(): Promise<void>;
};

const TITLE_WORDS = 5;

function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** A title for what was asked: its first words. */
function fakeTitle(question: string): string {
  const words = withoutDirective(question).split(/\s+/).filter(Boolean).slice(0, TITLE_WORDS);
  return `About ${words.join(" ") || "nothing"}`;
}

function usageOf(request: ChatRequest, outputTokens: number): Record<string, number> {
  const prompt = Math.ceil(JSON.stringify(request.messages).length / 4);
  return {
    prompt_tokens: prompt,
    completion_tokens: outputTokens,
    total_tokens: prompt + outputTokens,
  };
}

function answerAtOnce(response: ServerResponse, request: ChatRequest): void {
  const { question } = readConversation(request.messages);
  const message = { role: "assistant", content: fakeTitle(question) };
  sendJson(response, 200, {
    id: "fake",
    object: "chat.completion",
    created: 0,
    model: request.model,
    choices: [{ index: 0, message, finish_reason: "stop" }],
    usage: usageOf(request, TITLE_WORDS),
  });
}

function refuse(response: ServerResponse, { status = 500, code, retryAfter }: Script): void {
  const error = { message: `The fake provider answers ${status} as it was told`, type: code, code };
  sendJson(response, status, { error }, retryAfter ? { "retry-after": retryAfter } : {});
}

function refuseLength(response: ServerResponse, tokens: number, limit: number): void {
  const message = `This model's maximum context length is ${limit} tokens; your messages are ${tokens}.`;
  const code = "context_length_exceeded";
  sendJson(response, 400, { error: { message, type: "invalid_request_error", code } });
}

function createAnswering(limit: number) {
  const requests: RecordedRequest[] = [];
  const queue: Script[] = [];
  const seen = new Map<string, number>();
  const held = new Map<string, () => void>();

  /** The script in the message, then the queue's, then the usual one. */
  function scriptFor(question: string): Script {
    const script = parseDirective(question);
    if (!script) return queue.shift() ?? makeScript();
    const count = (seen.get(question) ?? 0) + 1;
    seen.set(question, count);
    return count > script.times ? behaved(script) : script;
  }

  /** Until the test lets it go, or nobody reads on. */
  async function hold(seed: string, response: ServerResponse): Promise<void> {
    if (response.closed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(seed, resolve);
    await Promise.race([promise, once(response, "close")]);
    if (held.get(seed) === resolve) held.delete(seed);
  }

  async function stream(response: ServerResponse, recorded: RecordedRequest): Promise<void> {
    const request = recorded.body;
    const talk = readConversation(request.messages);
    const script = scriptFor(talk.question);
    if (script.status) return refuse(response, script);
    const most = Math.min(limit, script.limit ?? limit);
    if (recorded.tokens > most) return refuseLength(response, recorded.tokens, most);
    const plan = planDeltas(script, talk, request);
    const wantsUsage = request.stream_options?.include_usage;
    await streamReply({
      response,
      script,
      plan,
      model: request.model,
      usage: wantsUsage ? usageOf(request, plan.deltas.length) : undefined,
      onToken: () => {
        recorded.sent += 1;
      },
      onHold: () => hold(script.seed, response),
    });
  }

  async function complete(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await text(incoming);
    const body = chatRequest.parse(JSON.parse(raw));
    const { authorization } = incoming.headers;
    const recorded: RecordedRequest = {
      body,
      tokens: requestTokens(body),
      images: raw.match(/data:image\/[^"]+/g) ?? [],
      authorization,
      sent: 0,
      state: "running",
    };
    requests.push(recorded);
    response.on("close", () => {
      recorded.state = response.writableFinished ? "ended" : "aborted";
    });
    if (body.stream) await stream(response, recorded);
    else answerAtOnce(response, body);
  }

  async function release(seed: string): Promise<void> {
    const letGo = await until(`the reply of ${seed} is held`, () => held.get(seed));
    letGo();
  }

  return { requests, queue, complete, release };
}

/**
 * An OpenAI-compatible provider on 127.0.0.1 that does as its scripts say (see `Script`): a directive in
 * the person's last message, or what was queued with `script`. Requests that do not stream get a title.
 * `GET /requests` shows what was recorded, for tests in another process.
 * @param limit the model's context: a request of more tokens is refused
 */
export async function startFakeProvider({
  port = 0,
  limit = Number.POSITIVE_INFINITY,
} = {}): Promise<FakeProvider> {
  const { requests, queue, complete, release } = createAnswering(limit);

  async function route(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = `${incoming.method} ${incoming.url}`;
    if (path === "POST /v1/chat/completions") return complete(incoming, response);
    if (path === "GET /requests") return sendJson(response, 200, requests);
    sendJson(response, 404, { error: { message: `There is no ${path}` } });
  }

  const server = createServer((incoming, response) => {
    route(incoming, response).catch((error: unknown) => {
      // A mistake in a test: said aloud, to the test and to the model's caller.
      console.error("fake provider:", error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 400, { error: { message: String(error), type: "fake_misuse" } });
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    script: (change) => void queue.push(makeScript(change)),
    release,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
