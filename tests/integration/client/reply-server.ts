import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ReplyLog } from "./reply-log";

/** What happens to one request; bytes are those of the body. */
export type Fault =
  | { kind: "none" }
  /** The request is carried out, the answer never arrives. */
  | { kind: "lose-answer" }
  /** The request itself never arrives. */
  | { kind: "lose-request" }
  | { kind: "cut"; bytes: number }
  | { kind: "end-cleanly"; bytes: number }
  | { kind: "stall"; bytes: number }
  | { kind: "corrupt"; bytes: number }
  | { kind: "answer"; status: number; body: string; headers?: Record<string, string> };

export type Seen = { method: string; url: string; lastEventId: string | undefined; body: string };

const NONE: Fault = { kind: "none" };

/** Speaks docs/streams.md over a log that the test writes, and breaks connections as told. */
export class ReplyServer {
  /** One fault a request, in order; then none. */
  faults: Fault[] = [];
  readonly seen: Seen[] = [];
  /** How many replies were begun: what an idempotent server keeps at one. */
  begun = 0;
  log = new ReplyLog("none");
  readonly #server: Server;
  readonly #changes = new EventEmitter();
  readonly #requestIds = new Set<string>();

  constructor() {
    this.#changes.setMaxListeners(0);
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error) => response.destroy(error));
    });
  }

  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/chat`;
  }

  get openResponses(): number {
    return this.#changes.listenerCount("change");
  }

  async listen(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** Call after writing to the log: live connections go on. */
  changed(): void {
    this.#changes.emit("change");
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.faults.shift() ?? NONE;
    const body = await readBody(request);
    const lastEventId = request.headers["last-event-id"];
    this.seen.push({
      method: request.method ?? "",
      url: request.url ?? "",
      lastEventId: typeof lastEventId === "string" ? lastEventId : undefined,
      body,
    });
    if (fault.kind === "lose-request") return void request.socket.destroy();
    if (fault.kind === "answer") {
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    }
    if (request.method === "POST") this.#begin(body);
    if (fault.kind === "lose-answer") return void request.socket.destroy();
    if (!this.#knows(request)) return void response.writeHead(204).end();
    await this.#stream(
      response,
      fault,
      request.method === "POST" ? `${this.log.streamId}:0` : lastEventId,
    );
  }

  #begin(body: string): void {
    const requestId = String(JSON.parse(body).requestId);
    if (!this.#requestIds.has(requestId)) this.begun += 1;
    this.#requestIds.add(requestId);
  }

  #knows(request: IncomingMessage): boolean {
    const asked = new URL(request.url ?? "", "http://localhost").searchParams.get("request");
    if (asked !== null) return this.#requestIds.has(asked);
    return this.log.entries.length > 0;
  }

  async #stream(response: ServerResponse, fault: Fault, from: unknown): Promise<void> {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const out = new FaultyOutput(response, fault);
    const log = this.log;
    let position = positionIn(log, from);
    let text = `: keep-alive\n\n${position === undefined ? log.wire(log.compacted()) : ""}`;
    position ??= log.position;
    for (;;) {
      const news = log.after(position);
      position = news.at(-1)?.position ?? position;
      text += log.wire(news) + (log.isOver ? "data: [DONE]\n\n" : "");
      if (!(await out.write(text))) return;
      if (log.isOver) return void response.end();
      text = "";
      if (!(await this.#changedBeforeClosed(response))) return;
    }
  }

  #changedBeforeClosed(response: ServerResponse): Promise<boolean> {
    if (response.closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = () => {
        this.#changes.off("change", settle);
        response.off("close", settle);
        resolve(!response.closed);
      };
      this.#changes.on("change", settle);
      response.on("close", settle);
    });
  }
}

/** Where to go on; undefined when that place is not in the log, which is answered by a full replay. */
function positionIn(log: ReplyLog, eventId: unknown): number | undefined {
  const [streamId, text] = typeof eventId === "string" ? eventId.split(":") : [];
  const position = Number(text);
  return streamId === log.streamId && position <= log.position ? position : undefined;
}

/** A response that breaks after so many bytes. */
class FaultyOutput {
  #written = 0;

  constructor(
    readonly response: ServerResponse,
    readonly fault: Fault,
  ) {}

  /** @returns whether to go on */
  async write(text: string): Promise<boolean> {
    const bytes = Buffer.from(text);
    const { fault, response } = this;
    const room = "bytes" in fault ? fault.bytes - this.#written : Number.POSITIVE_INFINITY;
    this.#written += bytes.length;
    if (bytes.length <= room) return send(response, bytes);
    if (fault.kind === "corrupt") {
      bytes.set([0xff], Math.max(0, room));
      return send(response, bytes);
    }
    await send(response, bytes.subarray(0, Math.max(0, room)));
    if (fault.kind === "cut") response.destroy();
    if (fault.kind === "end-cleanly") response.end();
    return false;
  }
}

function send(response: ServerResponse, bytes: Uint8Array): Promise<boolean> {
  if (bytes.length === 0) return Promise.resolve(true);
  return new Promise((resolve) => response.write(bytes, (error) => resolve(!error)));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}
