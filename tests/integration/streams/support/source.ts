import type { UIMessageChunk } from "ai";
import type { EndReason, StartOptions, TerminalState } from "@/lib/streams/contract";

const event = (chunk: UIMessageChunk): string => `data: ${JSON.stringify(chunk)}\n\n`;

export const delta = (text: string): string => event({ type: "text-delta", id: "0", delta: text });

export const OPENING =
  event({ type: "start", messageId: "m" }) + event({ type: "text-start", id: "0" });
export const CLOSING = event({ type: "text-end", id: "0" }) + event({ type: "finish" });

/** A source that a test drives, and what the layer told its caller. */
export class TestSource {
  readonly stream: ReadableStream<string>;
  readonly ended: EndReason[] = [];
  saved = 0;
  cancelled = false;
  /** Everything that was said. */
  text = "";
  #controller: ReadableStreamDefaultController<string> | undefined;
  #saveAs: TerminalState = "done";

  constructor() {
    this.stream = new ReadableStream<string>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
  }

  say(text: string): void {
    this.text += text;
    this.#controller?.enqueue(text);
  }

  finish(): void {
    this.say(CLOSING);
    this.close();
  }

  close(): void {
    this.#controller?.close();
    this.#controller = undefined;
  }

  fail(error: Error): void {
    this.#controller?.error(error);
    this.#controller = undefined;
  }

  /** Options for a start: a stop aborts the source as an aborted model does. */
  options(id: string, scope = "alice"): StartOptions {
    return {
      id,
      scope,
      source: this.stream,
      onEnd: (reason) => {
        this.ended.push(reason);
        this.#saveAs = "stopped";
        if (!this.#controller) return;
        this.say(event({ type: "abort", reason }));
        this.close();
      },
      save: async () => {
        this.saved += 1;
        return this.#saveAs;
      },
    };
  }
}
