import { log } from "../log";
import type { Notices } from "./notices";

const KEEP_ALIVE_MS = 15_000;

/** A reader that does not read loses its wire; it opens another and looks for itself. */
const MOST_UNREAD = 100;

/**
 * Somebody's notices as server-sent events. `ready` says that from here on none is missed; it can take as long as
 * Redis is away.
 */
export function noticeStream(
  notices: Pick<Notices, "subscribe">,
  userId: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = pump(notices, userId, signal, controller);
      },
      cancel: () => end(),
    },
    { highWaterMark: MOST_UNREAD },
  );
}

function pump(
  notices: Pick<Notices, "subscribe">,
  userId: string,
  signal: AbortSignal,
  controller: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const encoder = new TextEncoder();
  const over = new AbortController();
  const end = () => {
    if (over.signal.aborted) return;
    clearInterval(timer);
    signal.removeEventListener("abort", close);
    over.abort();
  };
  const close = () => {
    if (over.signal.aborted) return;
    end();
    controller.close();
  };
  const send = (text: string) => {
    if (over.signal.aborted) return;
    if ((controller.desiredSize ?? 0) <= 0) return close();
    controller.enqueue(encoder.encode(text));
  };
  const timer = setInterval(() => send(": keep-alive\n\n"), KEEP_ALIVE_MS);
  timer.unref();
  signal.addEventListener("abort", close);
  send(": keep-alive\n\n");
  if (signal.aborted) close();
  else void listen(notices, userId, send, over.signal).catch(close);
  return end;
}

async function listen(
  notices: Pick<Notices, "subscribe">,
  userId: string,
  send: (text: string) => void,
  over: AbortSignal,
): Promise<void> {
  try {
    const unsubscribe = await notices.subscribe(userId, (notice) =>
      send(`data: ${JSON.stringify(notice)}\n\n`),
    );
    if (over.aborted) return unsubscribe();
    over.addEventListener("abort", unsubscribe, { once: true });
    send("event: ready\ndata: {}\n\n");
  } catch (error) {
    log.warn("Notices cannot be listened to", { error });
    throw error;
  }
}
