import type { Guest } from "../../support/guest";

export type Key = { id: string; name: string; hint: string; key: string };

/** What a person does in the settings, once: makes a key for a program. */
export async function makeKey(guest: Guest, name = "A program"): Promise<Key> {
  const answer = await guest.fetch("/api/api-keys", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
  if (answer.status !== 201) throw new Error(`No key: ${answer.status} ${await answer.text()}`);
  return await answer.json();
}

export type Program = {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
};

/** A program that knows nothing but the address and its key. */
export function programWith(url: string, key: string): Program {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, ...init.headers },
    });
  return {
    fetch: call,
    post: (path, body) =>
      call(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
