/** `onRoom` may be called from inside `push`. */
type Options<T> = {
  strategy: QueuingStrategy<T>;
  onRoom(): void;
  onCancel(): void;
};

/**
 * What one reader has not read yet, as a web stream. A stream asks its source for more after every single chunk;
 * here the asking is left open while there is room, so that it costs nothing until the queue was full.
 */
export class ReaderQueue<T> {
  readonly stream: ReadableStream<T>;
  #controller: ReadableStreamDefaultController<T> | undefined;
  #hasRoom = true;
  /** Answers the stream's question; called when the queue is full, for then the stream asks again in time. */
  #full: (() => void) | undefined;

  constructor({ strategy, onRoom, onCancel }: Options<T>) {
    this.stream = new ReadableStream<T>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => {
          this.#hasRoom = true;
          onRoom();
          return this.#hasRoom ? this.#untilFull() : undefined;
        },
        cancel: () => {
          this.#close();
          onCancel();
        },
      },
      strategy,
    );
  }

  get hasRoom(): boolean {
    return this.#hasRoom;
  }

  /** Queued even without room; nothing after the end. */
  push(chunk: T): void {
    const controller = this.#controller;
    if (!controller) return;
    controller.enqueue(chunk);
    if ((controller.desiredSize ?? 0) > 0) return;
    this.#hasRoom = false;
    this.#full?.();
    this.#full = undefined;
  }

  end(): void {
    this.#controller?.close();
    this.#close();
  }

  fail(reason: string): void {
    this.#controller?.error(new Error(reason));
    this.#close();
  }

  #close(): void {
    this.#controller = undefined;
    this.#hasRoom = false;
    this.#full?.();
    this.#full = undefined;
  }

  #untilFull(): Promise<void> {
    return new Promise((resolve) => {
      this.#full = resolve;
    });
  }
}
