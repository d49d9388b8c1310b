/** A pull-driven stream: nothing is read from the network that nobody has asked for. */
export function chunkStream<T>(source: AsyncGenerator<T>, onCancel: () => void): ReadableStream<T> {
  return new ReadableStream<T>({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      onCancel();
    },
  });
}
