import { callApi } from "./api";
import { type ChatFailure, toChatFailure } from "./chat-error";

/** A reply that was only just asked for may not be on the server yet; this long we go on asking. */
const TRIES = 10;
const PAUSE_MS = 300;
/** After a stop the stream ends by itself, so that the page shows exactly what was kept. If it does not, we end it. */
const PATIENCE_MS = 3_000;

/** The chat begins with the message that is on its way, and so does the guest. */
const NOT_YET = new Set<ChatFailure["code"]>(["not_found", "unauthenticated"]);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function askToStop(path: string): Promise<boolean> {
  try {
    const answer = await callApi(`${path}/stop`, { method: "POST" });
    return typeof answer === "object" && answer !== null && "stopped" in answer && !!answer.stopped;
  } catch (error) {
    if (NOT_YET.has(toChatFailure(error).code)) return false;
    throw error;
  }
}

/**
 * Stops the reply on the server, wherever it is being written.
 * @param path of what it is stopped by, such as `/api/chat/{id}`
 * @param isLive whether the page still receives it
 * @param cut ends the page's own request
 * @throws ChatRequestError when the server cannot be told; the reply then goes on
 */
export async function stopReply(
  path: string,
  { isLive, cut }: { isLive(): boolean; cut(): void },
): Promise<void> {
  for (let tries = 0; tries < TRIES && isLive(); tries++) {
    if (await askToStop(path)) break;
    await pause(PAUSE_MS);
  }
  const deadline = Date.now() + PATIENCE_MS;
  while (isLive() && Date.now() < deadline) await pause(50);
  if (isLive()) cut();
}
