import { callApi } from "./api";
import { toChatFailure } from "./chat-error";

/** All tabs of a browser share one cookie: without a lock, two first tabs would make two guests and lose one's chats. */
const LOCK = "holdfast:guest";

/** What is written waits for this: a request that hangs is soon given up, and tried once more. */
const PATIENCE_MS = 6_000;

let current: Promise<void> | undefined;

async function hasSession(): Promise<boolean> {
  const session = await callApi("/api/auth/get-session", { patience: PATIENCE_MS });
  return session !== null && session !== undefined;
}

async function tryToSignIn(): Promise<void> {
  if (await hasSession()) return;
  // An answer that came after its page would put this guest in the place of the next page's.
  const guest = { method: "POST", body: {}, keepalive: false, patience: PATIENCE_MS } as const;
  await callApi("/api/auth/sign-in/anonymous", guest);
}

async function signIn(): Promise<void> {
  try {
    await tryToSignIn();
  } catch (error) {
    if (toChatFailure(error).code !== "network") throw error;
    await tryToSignIn();
  }
}

/** `navigator.locks` exists on https and localhost only; elsewhere two tabs at once are a risk we can live with. */
function inLock(work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  return navigator.locks.request(LOCK, work);
}

/**
 * Makes sure that this browser has a session, as a guest if need be. Cheap when it has one.
 * @param renew asks the server again, after it said that the session is no more
 * @throws ChatRequestError
 */
export function ensureGuest({ renew = false } = {}): Promise<void> {
  if (renew) current = undefined;
  if (!current) {
    const attempt = inLock(signIn);
    current = attempt;
    attempt.catch(() => {
      // A failed attempt must not be remembered: the caller sees the error, the next one tries again.
      if (current === attempt) current = undefined;
    });
  }
  return current;
}

/** The server rendered the page for somebody: no need to ask. */
export function rememberGuest(): void {
  current ??= Promise.resolve();
}
