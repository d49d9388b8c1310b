import { v7 as uuid } from "uuid";
import { type Guest, signIn } from "../support/guest";
import { expect, test } from "./support/fixtures";
import { refused } from "./support/refused";

const HELLO = "[[fake tokens=3 seed=hostile]] hi";
const JSON_TYPE = { "content-type": "application/json" };

/** The smallest PNG. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const cursorAt = (time: string) =>
  Buffer.from(JSON.stringify([time, uuid()])).toString("base64url");

async function chatOf(guest: Guest): Promise<string> {
  const chat = uuid();
  await (await guest.send(chat, HELLO)).text();
  return chat;
}

test("what no database takes is refused before it is asked", async ({ app }) => {
  const guest = await signIn(app.url);
  const chat = await chatOf(guest);
  for (const id of ["%00", "a%00b", "x".repeat(10_000)]) {
    await refused(fetch(`${app.url}/api/share/${id}`), 404, "not_found", /leads nowhere/);
    await refused(fetch(`${app.url}/api/share/${id}/stream`), 404, "not_found", /leads nowhere/);
  }
  const cursor = cursorAt("0000-01-01T00:00:00.000Z");
  for (const list of ["/api/chats?", "/api/search?query=hi&"]) {
    await refused(guest.fetch(`${list}cursor=${cursor}`), 400, "invalid_request", /nextCursor/);
  }
  await refused(
    guest.fetch(`/api/chat/${chat}/stream`, { headers: { "last-event-id": "x:1" } }),
    400,
    "invalid_request",
    /Last-Event-ID/,
  );
  expect((await guest.fetch("/api/usage?timeZone=US/Pacific-New")).status).toBe(200);
  const named = await guest.fetch(`/api/images?chatId=${chat}&name=a%00b.png`, {
    method: "POST",
    body: PNG,
  });
  expect(named.status).toBe(201);
});

test("an id that is somebody else's is refused, also in the very moment of its first use", async ({
  app,
}) => {
  const [one, other] = await Promise.all([signIn(app.url), signIn(app.url)]);
  const requestId = uuid();
  await (await one.send(uuid(), HELLO, { requestId })).text();
  await refused(other.send(uuid(), HELLO, { requestId }), 409, "message_id_reused", /new uuid/);

  const message = { id: uuid(), role: "user", parts: [{ type: "text", text: HELLO }] };
  const answers = await Promise.all(
    [one, other, one, other].map((guest) => guest.send(uuid(), HELLO, { message })),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 409, 409, 409]);
  await Promise.all(answers.map((answer) => answer.text()));
});

test("of the sessions' library only what pages ask for can be reached, and with little", async ({
  app,
}) => {
  const guest = await signIn(app.url);
  const post = (path: string, body: string) =>
    guest.fetch(`/api/auth/${path}`, { method: "POST", headers: JSON_TYPE, body });
  for (const path of ["update-user", "delete-anonymous-user", "sign-up/email", "sign-out"]) {
    await refused(post(path, "{}"), 404, "not_found", /no such address/);
  }
  await refused(guest.fetch("/api/auth/list-sessions"), 404, "not_found", /no such address/);
  const much = JSON.stringify({ much: "x".repeat(2_000) });
  await refused(post("sign-in/anonymous", much), 413, "too_large", /1 KB/);
});

test("from one address new guests come only so fast, and the others go on", async ({ app }) => {
  const become = (address: string) =>
    fetch(`${app.url}/api/auth/sign-in/anonymous`, {
      method: "POST",
      headers: { ...JSON_TYPE, "x-forwarded-for": address },
      body: "{}",
    });
  const statuses: number[] = [];
  while (!statuses.includes(429) && statuses.length < 200) {
    statuses.push((await become("203.0.113.9")).status);
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60);
  const last = await refused(become("203.0.113.9"), 429, "rate_limited", /too many new guests/i);
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await become("203.0.113.10")).status).toBe(200);
});

test("an answer is for one person, for now, and for what it says it is", async ({ app }) => {
  const guest = await signIn(app.url);
  const chat = await chatOf(guest);
  for (const path of ["/api/chats", `/api/chats/${chat}`, "/api/preferences", "/api/share/none"]) {
    const { headers } = await guest.fetch(path);
    expect.soft(headers.get("cache-control"), path).toBe("no-store");
    expect.soft(headers.get("x-content-type-options"), path).toBe("nosniff");
  }
});

test("nobody has pictures scaled here", async ({ app }) => {
  const scaled = await fetch(`${app.url}/_next/image?url=%2Ficon.svg&w=64&q=75`);
  expect(scaled.status).toBe(404);
});

test("who sends one message after the other has to wait in the end", async ({ app }) => {
  const guest = await signIn(app.url);
  // A bad turn counts as well: the limit comes before everything else.
  const send = () => guest.fetch("/api/chat", { method: "POST", headers: JSON_TYPE, body: "[]" });
  const statuses: number[] = [];
  while (!statuses.includes(429) && statuses.length < 200) statuses.push((await send()).status);
  const last = await refused(send(), 429, "rate_limited", /too many messages/i);
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  const other = await signIn(app.url);
  expect((await other.send(uuid(), HELLO)).status).toBe(200);
});
