import type { UIMessageChunk } from "ai";
import type { ChatMessage } from "@/lib/chats/types";
import { ResumingTransport } from "@/lib/client/resuming-transport";
import { FakeBody, FakePlatform } from "./fake-platform";

export const question: ChatMessage = {
  id: "question",
  role: "user",
  parts: [{ type: "text", text: "Why?" }],
  metadata: { createdAt: "2026-11-25T00:00:00.000Z" },
};

export const start: UIMessageChunk = { type: "start", messageId: "m" };
export const finish: UIMessageChunk = { type: "finish" };
/** The position after `start` alone. */
export const AFTER_START = "s:40";

/** A transport in a fake browser, and one reader that takes what it gives. */
export class Harness {
  readonly platform = new FakePlatform();
  readonly transport: ResumingTransport;
  readonly abort = new AbortController();
  readonly received: UIMessageChunk[] = [];
  /** `pending`, `ended`, null (nothing to read) or what was thrown. */
  outcome: unknown = "pending";
  #position = 0;

  /** @param together as in the transport's timing */
  constructor({ together = 0 } = {}) {
    this.transport = new ResumingTransport({ platform: this.platform, timing: { together } });
  }

  get state() {
    return this.transport.connection.getSnapshot("chat");
  }

  /** What the error that ended the reading says to the page. */
  get error(): unknown {
    return this.outcome instanceof Error ? JSON.parse(this.outcome.message) : this.outcome;
  }

  get methods(): string[] {
    return this.platform.calls.map(({ method }) => method);
  }

  send(): Promise<void> {
    return this.#read(
      this.transport.sendMessages({
        trigger: "submit-message",
        chatId: "chat",
        messageId: undefined,
        messages: [question],
        abortSignal: this.abort.signal,
        body: { model: "demo", other: 1 },
      }),
    );
  }

  reload(): Promise<void> {
    return this.#read(
      this.transport.reconnectToStream({ chatId: "chat", abortSignal: this.abort.signal }),
    );
  }

  async answer(response: Response | FakeBody): Promise<void> {
    const body = response instanceof FakeBody ? response.response : response;
    this.platform.call().answer(body);
    await this.platform.settle();
  }

  /** The request gets its stream. */
  async open(): Promise<FakeBody> {
    const body = new FakeBody();
    await this.answer(body);
    return body;
  }

  async fail(): Promise<void> {
    this.platform.call().fail();
    await this.platform.settle();
  }

  async say(body: FakeBody, chunk: UIMessageChunk): Promise<void> {
    const data = JSON.stringify(chunk);
    this.#position += data.length + 8;
    body.send(`id: s:${this.#position}\ndata: ${data}\n\n`);
    await this.platform.settle();
  }

  /** A reply that has begun. */
  async begun(): Promise<FakeBody> {
    await this.send();
    return this.begin();
  }

  async begin(): Promise<FakeBody> {
    const body = await this.open();
    await this.say(body, start);
    return body;
  }

  async #read(opening: Promise<ReadableStream<UIMessageChunk> | null>): Promise<void> {
    this.#readToEnd(opening).then(
      (outcome) => {
        this.outcome = outcome;
      },
      (error) => {
        this.outcome = error;
      },
    );
    await this.platform.settle();
  }

  async #readToEnd(opening: Promise<ReadableStream<UIMessageChunk> | null>) {
    const stream = await opening;
    for await (const chunk of stream ?? []) this.received.push(chunk);
    return stream && "ended";
  }
}

export function refusal(status: number, error: object, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(error), { status, headers });
}
