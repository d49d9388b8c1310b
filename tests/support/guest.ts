import { v7 as uuid } from "uuid";

export type Guest = {
  /** The same guest at another instance of the app. */
  at(url: string): Guest;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a text into a chat. */
  send(chatId: string, text: string, extra?: Record<string, unknown>): Promise<Response>;
};

/** A browserless guest of a running app: signs in and keeps its cookie. */
export async function signIn(url: string): Promise<Guest> {
  const answer = await fetch(`${url}/api/auth/sign-in/anonymous`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: "{}",
  });
  if (!answer.ok) throw new Error(`No guest: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  return guestWith(url, cookie);
}

function guestWith(url: string, cookie: string): Guest {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { cookie, ...init.headers } });
  return {
    at: (other) => guestWith(other, cookie),
    fetch: call,
    send: (chatId, text, extra = {}) =>
      call("/api/chat", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          id: chatId,
          message: { id: uuid(), role: "user", parts: [{ type: "text", text }] },
          model: "compatible/fake",
          ...extra,
        }),
      }),
  };
}
