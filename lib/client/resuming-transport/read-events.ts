import type { ReplyBody } from "./ask-server";
import type { Session } from "./session";
import { type SseItem, SseParser } from "./sse-parser";

/**
 * The events of one connection as they come, until it ends, fails (throws), is given up, or was silent for too long.
 * The silence is measured only while a read waits: a slow consumer is not the network's fault.
 */
export async function* readEvents(session: Session, body: ReplyBody): AsyncGenerator<SseItem[]> {
  const attempt = session.attempt;
  const parser = new SseParser();
  const reader = body.getReader();
  // Cancelling makes a waiting read end at once, whether or not the body listens to the attempt's signal.
  const cancel = () => {
    // A body that failed already rejects here; its failure was seen by the read.
    reader.cancel().catch(() => undefined);
  };
  attempt.signal.addEventListener("abort", cancel, { once: true });
  if (attempt.signal.aborted) cancel();
  try {
    for (;;) {
      const bytes = await readInTime(session, reader, attempt);
      if (!bytes) return;
      session.heard(bytes.length);
      yield parser.push(bytes);
    }
  } finally {
    attempt.signal.removeEventListener("abort", cancel);
    cancel();
  }
}

async function readInTime(
  { platform, timing }: Session,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  attempt: AbortController,
): Promise<Uint8Array | undefined> {
  const stopWatch = platform.setTimer(() => attempt.abort(), timing.silence);
  try {
    const { value } = await reader.read();
    return value;
  } finally {
    stopWatch();
  }
}
