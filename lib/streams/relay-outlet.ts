import type { Outlet } from "./outlet";
import type { Transcript } from "./transcript";

/** Gives a producer's text to the published runtime as a source that never errors and ends when the reply is saved. */
export class RelayOutlet implements Outlet {
  readonly surelyOurs = true;
  readonly source: ReadableStream<string>;
  #controller: ReadableStreamDefaultController<string> | undefined;

  constructor(private readonly transcript: Transcript) {
    this.source = new ReadableStream<string>({
      start: (controller) => {
        this.#controller = controller;
      },
    });
  }

  hear(): void {
    const cut = this.transcript.cut();
    if (cut) this.#controller?.enqueue(cut.text);
  }

  async seal(): Promise<void> {
    this.hear();
    this.#controller?.close();
    this.#controller = undefined;
  }

  async drain(): Promise<void> {}
  /** There is nobody who could go on: the reply is finished here. */
  async handOver(): Promise<void> {}
  wake(): void {}
  doubt(): void {}
  renew(): void {}
}
